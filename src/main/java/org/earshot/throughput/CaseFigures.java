package org.earshot.throughput;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Escalations of some weeks. A week in which fewer than ten people worked on clips is in none of it.
 *
 * @param told the Mondays of the weeks that are in it
 * @param toldBefore the same of the weeks just before
 * @param total of the weeks told, as the cases stand now
 * @param before of as many weeks just before
 * @param bySeverity by P0 to P3, as the cases are sorted now
 * @param raisedByWeek by Monday, of the weeks told
 * @param clocks by severity and kind; breaches by step are here
 */
public record CaseFigures(
        Weeks weeks,
        Set<LocalDate> told,
        Set<LocalDate> toldBefore,
        CaseFlow total,
        CaseFlow before,
        Map<String, CaseFlow> bySeverity,
        Map<LocalDate, Integer> raisedByWeek,
        List<ClockFigures> clocks) {

    /**
     * Clocks of one kind, of every round.
     *
     * @param kind such as ACKNOWLEDGE, a name of {@code escalation.ClockKind}
     * @param clocks all of them
     * @param running not met yet, and not stopped
     * @param stopped no longer to be met, and had not run out by then
     * @param breached ran out before they were met or stopped, whether or not they have been since
     * @param met how long those took that were met
     */
    public record ClockFigures(
            String severity, String kind, int clocks, int running, int stopped, int breached, Steps met) {

        private static final int NOT_MET_YET = -1;
        private static final int STOPPED = -2;

        static ClockFigures none(String severity, String kind) {
            return new ClockFigures(severity, kind, 0, 0, 0, 0, Steps.none(Steps.CLOCKS));
        }

        /** @param step as in the view {@code throughput.timed} */
        ClockFigures plus(int step, int count, int breachedOfThem) {
            return new ClockFigures(
                    severity,
                    kind,
                    clocks + count,
                    running + (step == NOT_MET_YET ? count : 0),
                    stopped + (step == STOPPED ? count - breachedOfThem : 0),
                    breached + breachedOfThem,
                    step < 0 ? met : met.plus(step, count));
        }

        /** Those that were kept, or still may be: neither run out nor stopped. */
        public int notBreached() {
            return clocks - stopped - breached;
        }
    }
}
