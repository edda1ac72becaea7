package org.earshot.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a verdict together from the ledger: two reads as a rule, a few more where they can change it. */
@Component
final class Reading {

    private final Ledger ledger;

    Reading(Ledger ledger) {
        this.ledger = ledger;
    }

    MayHear mayHear(long accountId) {
        Budget budget = ledger.budget(accountId);
        Figures figures = ledger.figures(accountId);
        return new MayHear(
                mix(accountId, figures, budget),
                Verdicts.recoveryDue(figures, budget),
                owed(accountId, figures, budget),
                Verdicts.shiftEnding(budget),
                false);
    }

    Mix mix(long accountId) {
        return mix(accountId, ledger.figures(accountId), ledger.budget(accountId));
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
                harmlessSince(accountId, figures.severeAt()),
                harmlessSince(accountId, figures.disturbingAt()));
    }

    private int harmlessSince(long accountId, @Nullable Instant at) {
        return at == null ? 0 : ledger.harmlessSince(accountId, at);
    }
}
