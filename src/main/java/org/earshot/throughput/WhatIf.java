package org.earshot.throughput;

import java.util.List;

/**
 * What a forecast assumes; every number can be tried otherwise.
 *
 * @param days how many days ahead, 1 to 90
 * @param inflow clips that come in on each day of the week, Monday first
 * @param planned people planned for each day of the week, Monday first
 * @param absence the share of planned people who are not there, 0 to 1
 * @param netMinutes net audio minutes of one person in a day, after breaks, training, second ears and waiting
 * @param pace filings per net audio minute
 * @param prevalence the share of clips that are S1, S2, S3 and S4 to hear, in this order; the others are S0
 * @param seconds how long a clip is listened to, replays included
 */
public record WhatIf(
        int days,
        List<Double> inflow,
        List<Double> planned,
        double absence,
        double netMinutes,
        double pace,
        List<Double> prevalence,
        double seconds) {

    private static final int MOST_DAYS = 90;

    /** Refused as {@link IllegalArgumentException}; the door refuses with {@code throughput.what-if}. */
    public WhatIf {
        inflow = List.copyOf(inflow);
        planned = List.copyOf(planned);
        prevalence = List.copyOf(prevalence);
        boolean sensible = days >= 1
                && days <= MOST_DAYS
                && inflow.size() == 7
                && planned.size() == 7
                && prevalence.size() == 4
                && inflow.stream().allMatch(WhatIf::amount)
                && planned.stream().allMatch(WhatIf::amount)
                && prevalence.stream().allMatch(WhatIf::amount)
                && prevalence.stream().mapToDouble(Double::doubleValue).sum() <= 1
                && amount(absence)
                && absence <= 1
                && amount(netMinutes)
                && amount(pace)
                && amount(seconds);
        if (!sensible) {
            throw new IllegalArgumentException("no such plan");
        }
    }

    private static boolean amount(double number) {
        return Double.isFinite(number) && number >= 0;
    }
}
