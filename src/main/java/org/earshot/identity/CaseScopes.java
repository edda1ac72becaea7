package org.earshot.identity;

import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseScope;
import org.earshot.escalation.Cases;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whose case somebody may ask for: its owner's, any T&amp;S lead's, and in an open emergency that of everybody from trust and
 * safety; never that of whoever raised it or is too close to it.
 */
@Component
final class CaseScopes {

    private final Cases cases;
    private final Me me;

    CaseScopes(Cases cases, Me me) {
        this.cases = cases;
        this.me = me;
    }

    CaseScope mine(String caseNumber) {
        var standing = known(caseNumber);
        boolean works = Optional.ofNullable(standing.ownerId())
                        .filter(owner -> owner == me.id())
                        .isPresent()
                || standing.emergency()
                || me.has(Role.TS_LEAD);
        if (!works || standing.apart().contains(me.id())) {
            throw new Refusal(
                    "identity.not-on-case",
                    "You do not work on case " + caseNumber + ". Whoever owns it, or a lead, asks for identity.");
        }
        return standing;
    }

    CaseScope mineAndOpen(String caseNumber) {
        mine(caseNumber);
        return open(caseNumber);
    }

    CaseScope open(String caseNumber) {
        var standing = known(caseNumber);
        if (!standing.state().open()) {
            throw new Refusal(
                    "identity.case-over",
                    "Case " + caseNumber + " is closed. Identity is released for open cases only.");
        }
        return standing;
    }

    CaseScope known(String caseNumber) {
        return SystemActor.call("identity", () -> cases.scope(caseNumber));
    }
}
