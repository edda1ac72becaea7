package org.earshot.shared.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Chart} shows, and the table behind it: groups in the order in which they stand, such as days, and for each group a value
 * of every series. Which figures about people may be shown at all is for the door to say that gives them.
 */
public sealed interface ChartData {

    /** Says what is counted and how it is grouped, such as "Clips waiting, by queue". */
    String title();

    /** What the groups are, such as Day. */
    String across();

    Measure measure();

    List<String> groups();

    /** Whether there is not one figure. */
    boolean isEmpty();

    /** Lines over groups that follow each other, with limits drawn across them and bands behind them. */
    record Lines(
            String title,
            String across,
            Measure measure,
            List<String> groups,
            List<Series<Double>> series,
            List<Series<Span>> bands,
            List<Mark> marks)
            implements ChartData {

        public Lines {
            groups = List.copyOf(groups);
            series = ofSize(groups, series);
            bands = ofSize(groups, bands);
            marks = List.copyOf(marks);
        }

        @Override
        public boolean isEmpty() {
            return nothingIn(series) && nothingIn(bands);
        }
    }

    /** Bars beside each other, or, where they add up to something, on top of each other. */
    record Bars(
            String title,
            String across,
            Measure measure,
            List<String> groups,
            List<Series<Double>> series,
            boolean stacked)
            implements ChartData {

        public Bars {
            groups = List.copyOf(groups);
            series = ofSize(groups, series);
        }

        @Override
        public boolean isEmpty() {
            return nothingIn(series);
        }
    }

    /** How something is distributed in each group. */
    record Ranges(String title, String across, Measure measure, List<String> groups, List<Series<Quantiles>> series)
            implements ChartData {

        public Ranges {
            groups = List.copyOf(groups);
            series = ofSize(groups, series);
        }

        @Override
        public boolean isEmpty() {
            return nothingIn(series);
        }
    }

    /**
     * What is measured.
     *
     * @param name such as Waiting clips
     * @param unit such as min, empty where the name says it
     * @param decimals how many are shown
     */
    record Measure(String name, String unit, int decimals) {}

    /**
     * One thing's values, one for each group, null where there is none.
     *
     * @param projected planned, proposed or forecast rather than measured; drawn dashed
     */
    record Series<T>(String name, Hue hue, boolean projected, List<@Nullable T> values) {

        public Series {
            values = Collections.<@Nullable T>unmodifiableList(new ArrayList<@Nullable T>(values));
        }

        public static <T> Series<T> measured(String name, Hue hue, List<@Nullable T> values) {
            return new Series<>(name, hue, false, values);
        }

        public static <T> Series<T> projected(String name, Hue hue, List<@Nullable T> values) {
            return new Series<>(name, hue, true, values);
        }
    }

    /** From one value to another. */
    record Span(double from, double to) {}

    /** The values that 10, 25, 50, 75 and 90 % lie below. Never the least and the greatest: each would be somebody's own. */
    record Quantiles(double p10, double p25, double p50, double p75, double p90) {}

    /** A limit, drawn across. */
    record Mark(String name, Hue hue, double at) {}

    private static <T> List<Series<T>> ofSize(List<String> groups, List<Series<T>> series) {
        for (Series<T> each : series) {
            if (each.values().size() != groups.size()) {
                throw new IllegalArgumentException(
                        each.name() + " has " + each.values().size() + " values for " + groups.size() + " groups");
            }
        }
        return List.copyOf(series);
    }

    private static <T> boolean nothingIn(List<Series<T>> series) {
        return series.stream().flatMap(each -> each.values().stream()).noneMatch(Objects::nonNull);
    }
}
