package org.earshot.throughput;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Clips that come into queues on each day of the week, on average.
 *
 * @param clips Monday first
 * @param newest of how many days it is the average for the newest of the queues, at most 28; 0 when it has no whole day yet
 */
public record Inflow(List<Double> clips, int newest) {

    /** Four weeks have each day of the week four times. */
    static final int DAYS = 28;

    public Inflow {
        clips = List.copyOf(clips);
    }

    /**
     * The average of each queue for itself, since its first day if that lies within the period: a queue that is a week old is not thinned by
     * weeks in which there was none. A day of the week that it has not seen yet counts as the average of the days it has.
     *
     * @param since the first day of each queue that is meant; what came into others is left out
     */
    static Inflow average(Period lately, Map<Long, LocalDate> since, List<Volumes.QueueDay> came) {
        Map<Long, Map<LocalDate, Integer>> entered = came.stream()
                .collect(Collectors.groupingBy(
                        Volumes.QueueDay::queueId,
                        Collectors.toMap(
                                Volumes.QueueDay::day, each -> each.flow().entered())));
        List<Double> clips = new ArrayList<>(Collections.nCopies(DayOfWeek.values().length, 0.0));
        int newest = lately.days();
        for (Map.Entry<Long, LocalDate> queue : since.entrySet()) {
            List<LocalDate> days = lately.from()
                    .datesUntil(lately.to().plusDays(1))
                    .filter(day -> !day.isBefore(queue.getValue()))
                    .toList();
            newest = Math.min(newest, days.size());
            for (DayOfWeek weekday : DayOfWeek.values()) {
                List<LocalDate> such = days.stream()
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .toList();
                double each = mean(such.isEmpty() ? days : such, entered.getOrDefault(queue.getKey(), Map.of()));
                clips.set(weekday.ordinal(), clips.get(weekday.ordinal()) + each);
            }
        }
        return new Inflow(clips, newest);
    }

    private static double mean(List<LocalDate> days, Map<LocalDate, Integer> entered) {
        return days.stream()
                .mapToInt(day -> entered.getOrDefault(day, 0))
                .average()
                .orElse(0);
    }
}
