package org.earshot.throughput;

import java.util.List;
import org.earshot.shared.Refusal;

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

    /** Four shares of which each was rounded may add up to a little more. */
    private static final double ROUNDING = 1e-9;

    private static final double DAY_MINUTES = 24 * 60;

    private static final int MOST_WORKING_DAYS = 5;

    /** Refused with {@code throughput.what-if} for what no floor could be like; the sentence says which number, and what it may be. */
    public WhatIf {
        inflow = List.copyOf(inflow);
        planned = List.copyOf(planned);
        prevalence = List.copyOf(prevalence);
        demand(days >= 1 && days <= MOST_DAYS, "Look 1 to " + MOST_DAYS + " days ahead.");
        demand(amounts(inflow, 7), "As many clips as none or more can come in on a day.");
        demand(amounts(planned, 7), "Plan no people or more for a day.");
        demand(amount(absence) && absence <= 1, "Between 0 and 100 % of people can be absent.");
        demand(amount(netMinutes) && netMinutes <= DAY_MINUTES, "A day has 0 to 1440 minutes.");
        demand(amount(pace), "As many filings as none or more fit into a minute.");
        demand(
                amounts(prevalence, 4)
                        && prevalence.stream().mapToDouble(Double::doubleValue).sum() <= 1 + ROUNDING,
                "The shares of severities are 0 to 100 % each, and together no more than 100 %.");
        demand(amount(seconds), "A clip is listened to for 0 seconds or more.");
    }

    /** Days a week on which one person is taken to work: every one that has people, five at most. */
    public int workingDays() {
        return (int) Math.min(
                MOST_WORKING_DAYS, planned.stream().filter(people -> people > 0).count());
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new Refusal("throughput.what-if", sentence);
        }
    }

    private static boolean amounts(List<Double> numbers, int count) {
        return numbers.size() == count && numbers.stream().allMatch(WhatIf::amount);
    }

    private static boolean amount(double number) {
        return Double.isFinite(number) && number >= 0;
    }
}
