package org.earshot.referral;

import org.earshot.access.Me;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseScope;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The case that a pack belongs to. Signatures, sending and delivery are commands on it; a pack that replaces one lost on its way,
 * while the delivery is pending, is signed by two people again, but the case was sent once.
 */
@Component
final class CasePath {

    private final Cases cases;
    private final Escalations escalations;
    private final Me me;

    CasePath(Cases cases, Escalations escalations, Me me) {
        this.cases = cases;
        this.escalations = escalations;
        this.me = me;
    }

    /** The case, for whoever is not kept apart from it. */
    CaseScope mine(String caseNumber) {
        var standing = SystemActor.call("referral", () -> cases.scope(caseNumber));
        if (standing.apart().contains(me.id())) {
            throw new Refusal(
                    "referral.not-on-case", "You raised this case or are too close to it. Others hand it over.");
        }
        return standing;
    }

    /** The case, while it is to be handed over. */
    CaseScope pending(String caseNumber) {
        var standing = mine(caseNumber);
        boolean pending = standing.refers()
                && (standing.state() == CaseState.DECIDED || standing.state() == CaseState.REFERRAL_PENDING);
        if (!pending) {
            throw new Refusal(
                    "referral.not-pending",
                    "No approved decision to refer case " + caseNumber + " waits to be carried out.");
        }
        return standing;
    }

    void sign(Pack pack) {
        var standing = pending(pack.caseNumber());
        if (standing.state() == CaseState.DECIDED) {
            apply(standing, new Command.SignReferral(pack.recipientName(), pack.sha256()));
        }
    }

    void send(Pack pack) {
        var standing = pending(pack.caseNumber());
        if (standing.state() == CaseState.DECIDED) {
            apply(standing, new Command.SendReferral(pack.recipientName(), pack.sha256()));
        }
    }

    void delivered(Pack pack, Delivery delivery) {
        String reference = delivery.reference() == null ? "" : ", reference " + delivery.reference();
        apply(
                mine(pack.caseNumber()),
                new Command.RecordDelivery(delivery.how() + ", " + delivery.toWhom() + reference, delivery.at()));
    }

    private void apply(CaseScope standing, Command command) {
        escalations.apply(standing.number(), standing.version(), command);
    }
}
