package org.earshot.referral;

import java.time.Instant;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.escalation.CaseSeverity;
import org.earshot.identity.Disclosure;
import org.earshot.identity.Grant;
import org.earshot.shared.AgeKeys;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Makes packs, and gives back what is in them. */
@Component
final class Preparation {

    private final PackStore packs;
    private final RecipientStore recipients;
    private final CasePath cases;
    private final Builder builder;
    private final Signatures signatures;
    private final Disclosure identity;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;

    Preparation(
            PackStore packs,
            RecipientStore recipients,
            CasePath cases,
            Builder builder,
            Signatures signatures,
            Disclosure identity,
            Audit audit,
            Me me,
            DatabaseTime time) {
        this.packs = packs;
        this.recipients = recipients;
        this.cases = cases;
        this.builder = builder;
        this.signatures = signatures;
        this.identity = identity;
        this.audit = audit;
        this.me = me;
        this.time = time;
    }

    /** Everything that can be refused without looking at the evidence. */
    Recipient checked(Preparing preparing) {
        LetterRules.kept(preparing.letter());
        cases.pending(preparing.caseNumber());
        var recipient = recipient(preparing);
        PackRules.recipientIsGood(recipient, time.now());
        if (preparing.withIdentity()) {
            grant(preparing.caseNumber());
        }
        return recipient;
    }

    long prepare(Preparing preparing) {
        var standing = cases.pending(preparing.caseNumber());
        var recipient = recipient(preparing);
        Instant now = time.now();
        String key = PackRules.recipientIsGood(recipient, now);
        var disclosed = preparing.withIdentity() ? disclosed(preparing.caseNumber()) : null;
        var built = builder.build(standing, recipient, LetterRules.kept(preparing.letter()), disclosed, now);
        long id = packs.add(
                new PackStore.Made(
                        standing.number(),
                        recipient,
                        key,
                        built.manifestSha256(),
                        builder.seal(standing.clipId(), purpose(standing.number()), built.files()),
                        standing.severity() == CaseSeverity.P0,
                        disclosed == null ? null : disclosed.grant(),
                        disclosed == null ? null : disclosed.until()),
                me.id(),
                now);
        audit.record(
                "referral.prepared",
                "case",
                standing.number(),
                Map.of("pack", id, "recipient", recipient.id(), "identity", disclosed != null));
        return id;
    }

    byte[] file(Pack pack, String name) {
        byte[] file = files(pack).files().get(name);
        if (file == null) {
            throw new IllegalStateException("a pack without its " + name);
        }
        return file;
    }

    byte[] encrypted(Pack pack) {
        var whole = builder.whole(cases.mine(pack.caseNumber()).clipId(), files(pack), signatures.document(pack.id()));
        return AgeKeys.encrypt(Zipped.of(whole), packs.ageKey(pack.id()));
    }

    private Enclosed files(Pack pack) {
        byte[] sealed = packs.sealed(pack.id())
                .orElseThrow(() -> new Refusal("referral.stage", "The files of this pack are gone. Prepare another."));
        return builder.open(cases.mine(pack.caseNumber()).clipId(), purpose(pack.caseNumber()), sealed);
    }

    private static String purpose(String caseNumber) {
        return "referral|" + caseNumber;
    }

    private Recipient recipient(Preparing preparing) {
        return recipients
                .recipient(preparing.recipientId())
                .orElseThrow(() -> new Refusal("recipient.unknown", "There is no such recipient."));
    }

    private Disclosed disclosed(String caseNumber) {
        var grant = grant(caseNumber);
        return new Disclosed(identity.open(grant), grant.reference(), grant.until());
    }

    private Grant grant(String caseNumber) {
        return identity.live(caseNumber)
                .orElseThrow(
                        () -> new Refusal(
                                "referral.no-grant",
                                "No identity is released to you for this case now. Prepare the pack without it, or ask a custodian first."));
    }
}
