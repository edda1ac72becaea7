package org.earshot.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much is made. The same plan makes the same rows, but for keys, what is sealed with them, and what the application itself stamps with its time.
 *
 * @param people who review
 * @param days on which they work, five of seven each
 * @param clips that each takes in a shift: about 312 make ten million of 500 people and 90 days
 * @param lastDay the last day on which a shift begins
 * @param whole false leaves out what no figure is read from: facts, words, audit, and all plays and severities heard but the first of a shift
 */
public record SamplePlan(int people, int days, int clips, long seed, LocalDate lastDay, boolean whole) {

    public static final int CLIPS = 312;

    public SamplePlan {
        if (people < 1 || days < 1 || clips < 4 || clips > 500) {
            throw new IllegalArgumentException(
                    "at least one person, one day and 4 clips a shift, and at most 500 clips");
        }
    }

    /** Up to yesterday, in the usual number. */
    public static SamplePlan of(int people, int days, long seed) {
        return new SamplePlan(
                people, days, CLIPS, seed, LocalDate.now(ZoneOffset.UTC).minusDays(1), true);
    }

    /** The moment that nothing lies after. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public LocalDate firstDay() {
        return lastDay.minusDays(days - 1L);
    }
}
