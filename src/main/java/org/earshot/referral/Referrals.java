package org.earshot.referral;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.Holds;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing a case over: a pack is prepared for a checked recipient, signed by one person, released by another, fetched once by whoever
 * released it, and its arrival recorded. In an emergency the release is the only signature. Before a pack is prepared and
 * before it is released, the evidence is compared with its seal; a changed byte blocks both ({@code referral.evidence-changed}).
 */
@Door
public class Referrals {

    private final PackStore packs;
    private final PackRules rules;
    private final Preparation preparation;
    private final IntactEvidence intact;
    private final Signatures signatures;
    private final CasePath cases;
    private final Evidence evidence;
    private final Holds holds;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;
    private final Attempts attempts;

    Referrals(
            PackStore packs,
            PackRules rules,
            Preparation preparation,
            IntactEvidence intact,
            Signatures signatures,
            CasePath cases,
            Evidence evidence,
            Holds holds,
            Audit audit,
            Me me,
            DatabaseTime time,
            Attempts attempts) {
        this.packs = packs;
        this.rules = rules;
        this.preparation = preparation;
        this.intact = intact;
        this.signatures = signatures;
        this.cases = cases;
        this.evidence = evidence;
        this.holds = holds;
        this.audit = audit;
        this.me = me;
        this.time = time;
        this.attempts = attempts;
    }

    /** Packs made for the case, newest first; refused with {@code referral.not-on-case}. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Pack> ofCase(String caseNumber) {
        cases.mine(caseNumber);
        return packs.ofCase(caseNumber);
    }

    /**
     * Makes a pack and returns its number. Refused with {@code referral.text}, {@code referral.not-on-case},
     * {@code referral.not-pending} unless the standing decision is to refer, {@code referral.recipient} for one without a
     * key, retired, or not checked within 90 days, {@code referral.no-grant} when identity is wanted and nothing is
     * released to the preparing person, and when the evidence has changed.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public long prepare(Preparing preparing) {
        String act = "referral.prepare";
        attempts.of(act, "case", preparing.caseNumber(), () -> preparation.checked(preparing));
        intact.orThrow(preparing.caseNumber());
        return attempts.of(act, "case", preparing.caseNumber(), () -> preparation.prepare(preparing));
    }

    /** The letter of a pack that has not left yet, as PDF, to read before signing; it holds no identity. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public byte[] letter(long packId) {
        var pack = rules.here(packId);
        evidence.note(pack.caseNumber(), CustodyAct.READ_TRANSCRIPT, Map.of("pack", packId), "letter of a pack", null);
        return preparation.file(pack, Enclosed.LETTER);
    }

    /**
     * The first signature. Refused with {@code referral.stage} unless the pack waits for it, with what the case refuses, and
     * when the evidence has changed.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public void sign(long packId) {
        String act = "referral.sign";
        intact.orThrow(
                attempts.of(act, "pack", packId, () -> rules.toSign(packId).caseNumber()));
        attempts.of(act, "pack", packId, () -> {
            var pack = rules.toSign(packId);
            Instant now = time.now();
            packs.sign(packId, me.id(), now);
            signatures.sign(pack, 1, now);
            cases.sign(pack);
            return record("referral.signed", pack);
        });
    }

    /**
     * The second signature (in an emergency the only one), after which the pack may be fetched. Refused with
     * {@code referral.same-person}, {@code referral.stage}, {@code referral.recipient}, {@code referral.grant-over},
     * and when the evidence has changed.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public void release(long packId) {
        String act = "referral.release";
        intact.orThrow(
                attempts.of(act, "pack", packId, () -> rules.toRelease(packId).caseNumber()));
        attempts.of(act, "pack", packId, () -> {
            var pack = rules.toRelease(packId);
            Instant now = time.now();
            packs.release(packId, me.id(), now);
            signatures.sign(pack, 2, now);
            cases.send(pack);
            return record("referral.released", pack);
        });
    }

    /**
     * Hands the encrypted pack out, once, to whoever released it. Refused with {@code referral.not-yours} and
     * {@code referral.stage}; a pack that was lost on its way is prepared anew.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public Fetched fetch(long packId) {
        return attempts.of("referral.fetch", "pack", packId, () -> fetched(packId));
    }

    private Fetched fetched(long packId) {
        var pack = rules.toFetch(packId);
        byte[] bytes = preparation.encrypted(pack);
        packs.fetched(packId, time.now());
        evidence.note(
                pack.caseNumber(),
                CustodyAct.EXPORTED,
                Map.of("pack", packId, "sha256", pack.sha256(), "recipient", pack.recipientId()),
                null,
                pack.identityGrant());
        record("referral.fetched", pack);
        return new Fetched(pack.caseNumber() + "-" + packId + ".zip.age", bytes);
    }

    /** Throws a pack away that has not been fetched. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void discard(long packId) {
        var pack = rules.here(packId);
        packs.discard(packId, time.now());
        record("referral.discarded", pack);
    }

    /**
     * Says how the pack arrived; the clip stays held for at least a year from then. Refused with {@code referral.text},
     * {@code referral.time} for a time in the future, and {@code referral.stage} before it was fetched.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void delivered(long packId, Delivery delivery) {
        var kept = LetterRules.kept(delivery);
        if (kept.at().isAfter(time.now())) {
            throw new Refusal("referral.time", "The time of delivery lies in the future. Nothing was changed.");
        }
        var pack = rules.toDeliver(packId);
        packs.delivered(packId, kept, me.id());
        cases.delivered(pack, kept);
        holds.referred(pack.caseNumber(), kept.at(), me.id());
        record("referral.delivered", pack);
    }

    private Pack record(String act, Pack pack) {
        audit.record(act, "case", pack.caseNumber(), Map.of("pack", pack.id(), "sha256", pack.sha256()));
        return pack;
    }
}
