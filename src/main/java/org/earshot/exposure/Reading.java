package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a verdict together from the ledger: one read as a rule, a few more where they can change it. */
@Component
final class Reading {

    private final Ledger ledger;
    private final TimeOnSensitive sensitive;

    Reading(Ledger ledger, TimeOnSensitive sensitive) {
        this.ledger = ledger;
        this.sensitive = sensitive;
    }

    MayHear mayHear(long accountId) {
        Standing standing = ledger.standing(accountId);
        Budget budget = standing.budget();
        Figures figures = standing.figures();
        return new MayHear(
                mix(accountId, figures, budget),
                Verdicts.recoveryDue(figures, budget),
                owed(accountId, figures, budget),
                Verdicts.shiftEnding(budget),
                sensitiveTimeUp(accountId, budget));
    }

    /** A day that is younger than the hours allowed cannot have used them: then nothing is read. */
    private boolean sensitiveTimeUp(long accountId, Budget budget) {
        Duration most = Duration.ofMinutes(budget.settings().sensitiveMinutes());
        Duration day = Duration.between(budget.daySince(), budget.now());
        return day.compareTo(most) >= 0
                && sensitive.worked(accountId, budget.daySince(), budget.now()).compareTo(most) >= 0;
    }

    Mix mix(long accountId) {
        Standing standing = ledger.standing(accountId);
        return mix(accountId, standing.figures(), standing.budget());
    }

    private Mix mix(long accountId, Figures figures, Budget budget) {
        boolean wasFull = Verdicts.weekMayHaveBeenFull(figures, budget)
                && WeekRules.wasFull(ledger.fortnight(accountId), budget.settings(), budget.week(), budget.now());
        return Verdicts.mix(figures, budget, wasFull);
    }

    private int owed(long accountId, Figures figures, Budget budget) {
        if (Verdicts.owedSince(figures, budget) == null) {
            return 0;
        }
        return Verdicts.neutralOwed(
                figures,
                budget,
                harmlessSince(
                        accountId, figures.severeAt(), budget, budget.settings().neutralAfterS3()),
                harmlessSince(
                        accountId,
                        figures.disturbingAt(),
                        budget,
                        budget.settings().neutralAfterS2()));
    }

    private int harmlessSince(long accountId, @Nullable Instant at, Budget budget, int enough) {
        return at == null ? 0 : ledger.harmlessSince(accountId, at, budget.now(), enough);
    }
}
