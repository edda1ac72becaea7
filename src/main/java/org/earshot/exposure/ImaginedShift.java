package org.earshot.exposure;

import org.earshot.shared.Verdict;

/**
 * A shift to try settings on, made up.
 *
 * @param hours from its start to its end, 1 to 12
 * @param clipsAnHour at most, 1 to 240; the time of a clip is that of hearing it and of what is written
 * @param secondsAClip the length of a clip on average, 1 to 120
 * @param s1 of 10,000 clips so many are of S1, and so on; together at most 10,000
 * @param foreseen of 100 clips of S2 or above so many are predicted as such, 0 to 100
 * @param weekBefore points of the six days before, as the settings in question count them
 * @param newcomer whether it is the shift of somebody in their first weeks
 */
public record ImaginedShift(
        int hours,
        int clipsAnHour,
        int secondsAClip,
        int s1,
        int s2,
        int s3,
        int s4,
        int foreseen,
        int weekBefore,
        boolean newcomer) {

    /** Nine hours at a usual pace with a few heavy clips, most of them foreseen. Not measured: every organisation knows its own. */
    public static final ImaginedShift USUAL = new ImaginedShift(9, 60, 8, 300, 60, 10, 2, 70, 40, false);

    static final int TEN_THOUSAND = 10_000;

    private static final int MOST_POINTS = 1000;

    Verdict possible() {
        boolean possible = within(hours, 1, 12)
                && within(clipsAnHour, 1, 240)
                && within(secondsAClip, 1, 120)
                && within(s1, 0, TEN_THOUSAND)
                && within(s2, 0, TEN_THOUSAND)
                && within(s3, 0, TEN_THOUSAND)
                && within(s4, 0, TEN_THOUSAND)
                && s1 + s2 + s3 + s4 <= TEN_THOUSAND
                && within(foreseen, 0, 100)
                && within(weekBefore, 0, MOST_POINTS);
        return possible
                ? Verdict.allowed()
                : Verdict.refused(
                        "exposure.imagined",
                        "There is no such shift: 1 to 12 hours, 1 to 240 clips an hour of 1 to 120 seconds, at most 10,000 of"
                                + " 10,000 clips with a severity, 0 to 100 % foreseen.");
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
