package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From figures and budget to what may be heard. Nothing here looks at who asks: nobody can lift a stop for somebody. */
final class Verdicts {

    static final double HALVED_AT = 0.5;
    static final double LIMITED_AT = 0.8;
    static final double STOPPED_AT = 1.0;

    private Verdicts() {}

    /** @param weekWasFull the week has been full, and not below 80 % since */
    static Mix mix(Figures figures, Budget budget, boolean weekWasFull) {
        double used = Math.max(figures.day() / budget.day(), figures.week() / budget.week());
        if (used >= STOPPED_AT || weekWasFull) {
            return Mix.NEUTRAL_ONLY;
        }
        return used >= LIMITED_AT ? Mix.LIMITED : used >= HALVED_AT ? Mix.HALVED : Mix.FULL;
    }

    /** Whether it has to be asked if the week was full: below 80 % it does not matter, and a full one is stopped anyway. */
    static boolean weekMayHaveBeenFull(Figures figures, Budget budget) {
        double used = figures.week() / budget.week();
        return used >= LIMITED_AT && used < STOPPED_AT;
    }

    /** Something severe, or too much in short time, since a way on was last chosen; what lies before this day is over. */
    static boolean recoveryDue(Figures figures, Budget budget) {
        Instant acute = figures.acute() >= budget.acute() ? figures.acuteAt() : null;
        return Stream.of(figures.severeAt(), figures.extremeAt(), acute)
                .anyMatch(at -> at != null && today(at, budget) && after(at, budget.goneOnAt()));
    }

    /** When the neutral clips that are owed begin to count, if any are owed. */
    static @Nullable Instant owedSince(Figures figures, Budget budget) {
        Instant severe = figures.severeAt();
        if (severe != null && today(severe, budget)) {
            return severe;
        }
        Instant disturbing = figures.disturbingAt();
        return disturbing != null && today(disturbing, budget) ? disturbing : null;
    }

    /**
     * How many neutral clips come first.
     *
     * @param afterSevere how many came after the last S3 or raise
     * @param afterDisturbing how many came after the last S2
     */
    static int neutralOwed(Figures figures, Budget budget, int afterSevere, int afterDisturbing) {
        Instant severe = figures.severeAt();
        Instant disturbing = figures.disturbingAt();
        int owed = 0;
        if (severe != null && today(severe, budget)) {
            owed = budget.settings().neutralAfterS3() - afterSevere;
        }
        if (disturbing != null && today(disturbing, budget)) {
            owed = Math.max(owed, budget.settings().neutralAfterS2() - afterDisturbing);
        }
        return Math.max(owed, 0);
    }

    static boolean shiftEnding(Budget budget) {
        Instant ends = budget.shiftEnds();
        return ends != null
                && !budget.now()
                        .isBefore(
                                ends.minus(Duration.ofMinutes(budget.settings().calmEndMinutes())));
    }

    private static boolean today(Instant at, Budget budget) {
        return !at.isBefore(budget.daySince());
    }

    private static boolean after(Instant at, @Nullable Instant chosen) {
        return chosen == null || at.isAfter(chosen);
    }
}
