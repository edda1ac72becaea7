package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.risk.Signal;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody sets for themselves: less than the organisation's budget, and categories they do not want to be given. No reason is
 * asked, it is effective from the next clip, and nobody else sees it: not in the audit either, which others read.
 */
@Door
public class OwnLimits {

    private final LimitStore limits;
    private final Me me;

    OwnLimits(LimitStore limits, Me me) {
        this.limits = limits;
        this.me = me;
    }

    /** The share of the budgets that I allow myself, 0.25 to 1. A newcomer's share may be less for now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public double factor() {
        return limits.factor(me.id());
    }

    /** Refused with {@code exposure.factor} outside 0.25 to 1: a personal limit is never more than the organisation's. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void factor(double share) {
        SettingRules.factor(share).orThrow();
        limits.factor(me.id(), share);
    }

    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<OptOut> optOuts() {
        return limits.optOuts(me.id());
    }

    /** From the next routing on, until then or until I say otherwise. Refused with {@code exposure.category} for what is no category. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void optOut(Signal category, @Nullable Instant until) {
        if (!category.isCategory()) {
            throw new Refusal("exposure.category", "This is not a category that clips are sorted by.");
        }
        limits.optOut(me.id(), category, until);
    }

    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void optIn(Signal category) {
        limits.optIn(me.id(), category);
    }

    /** What a person is not to be given, for the router alone. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Set<Signal> optedOut(long accountId) {
        return limits.optOuts(accountId).stream().map(OptOut::category).collect(Collectors.toUnmodifiableSet());
    }
}
