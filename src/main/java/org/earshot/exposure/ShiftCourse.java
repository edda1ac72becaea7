package org.earshot.exposure;

import java.util.List;
import java.util.Map;

/**
 * What many imagined shifts of a kind were like.
 *
 * @param shifts how many
 * @param course how much of the budget was used, every quarter of an hour from the start on
 * @param heard clips heard of each severity but S0, in a shift on average
 * @param points heard in a shift on average, as the settings count them
 * @param neutral clips given because only neutral ones could be, in a shift on average
 * @param pauses for recovery, in a shift on average
 * @param limited the share of shifts that reached 80 % of the budget, 0 to 1
 * @param stopped the share that reached all of it
 */
public record ShiftCourse(
        int shifts,
        List<Used> course,
        Map<Severity, Double> heard,
        double points,
        double neutral,
        double pauses,
        double limited,
        double stopped) {

    /**
     * The share of the budget that was used so long after the start, whichever is more of day and week; 1 is all of it.
     *
     * @param low one shift in ten was below
     * @param high nine in ten were
     */
    public record Used(int minute, double low, double middle, double high) {}
}
