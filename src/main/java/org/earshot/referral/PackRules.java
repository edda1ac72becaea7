package org.earshot.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.referral.Pack.Stage;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** What may be done with a pack, by whom, in which stage. Each rule answers the pack, locked, or refuses. */
@Component
final class PackRules {

    private final PackStore packs;
    private final RecipientStore recipients;
    private final CasePath cases;
    private final Me me;
    private final DatabaseTime time;

    PackRules(PackStore packs, RecipientStore recipients, CasePath cases, Me me, DatabaseTime time) {
        this.packs = packs;
        this.recipients = recipients;
        this.cases = cases;
        this.me = me;
        this.time = time;
    }

    /** Its files are still here. */
    Pack here(long id) {
        return in(id, EnumSet.of(Stage.PREPARED, Stage.SIGNED, Stage.RELEASED));
    }

    Pack toSign(long id) {
        var pack = in(id, EnumSet.of(Stage.PREPARED));
        grantLives(pack);
        return pack;
    }

    Pack toRelease(long id) {
        var pack = known(id);
        boolean one = pack.emergency() && pack.stage() == Stage.PREPARED;
        if (!one) {
            pack = in(id, EnumSet.of(Stage.SIGNED));
        }
        if (pack.signedBy() != null && pack.signedBy() == me.id()) {
            throw new Refusal("referral.same-person", "You have signed this pack. Somebody else releases it.");
        }
        recipientIsGood(recipients.recipient(pack.recipientId()).orElseThrow(), time.now());
        grantLives(pack);
        return pack;
    }

    Pack toFetch(long id) {
        var pack = in(id, EnumSet.of(Stage.RELEASED));
        if (pack.releasedBy() == null || pack.releasedBy() != me.id()) {
            throw new Refusal("referral.not-yours", "Only the person who released the pack fetches it.");
        }
        grantLives(pack);
        return pack;
    }

    Pack toDeliver(long id) {
        return in(id, EnumSet.of(Stage.FETCHED));
    }

    /** The recipient's key; refused when nothing may be sent there. */
    static String recipientIsGood(Recipient recipient, Instant now) {
        String key = recipient.plan().ageKey();
        if (recipient.retired() || key == null) {
            throw new Refusal(
                    "referral.recipient",
                    recipient.plan().name() + " takes no packs: there is no key, or the entry is retired.");
        }
        if (!recipient.checked(now)) {
            throw new Refusal(
                    "referral.recipient",
                    "Nobody has checked the entry of " + recipient.plan().name()
                            + " in the last 90 days. Have it checked in the directory first.");
        }
        return key;
    }

    private void grantLives(Pack pack) {
        if (pack.identityUntil() != null && !time.now().isBefore(pack.identityUntil())) {
            throw new Refusal(
                    "referral.grant-over",
                    "The release of the identity inside this pack is over. Discard the pack and prepare another.");
        }
    }

    private Pack in(long id, Set<Stage> stages) {
        var pack = known(id);
        if (!stages.contains(pack.stage())) {
            throw new Refusal("referral.stage", "The pack is further on, or not there yet. Look at the case again.");
        }
        return pack;
    }

    private Pack known(long id) {
        var pack = packs.locked(id).orElseThrow(() -> new Refusal("referral.unknown", "There is no such pack."));
        cases.mine(pack.caseNumber());
        return pack;
    }
}
