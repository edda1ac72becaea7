package org.earshot.evidence;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of cases: sealed once, verified on each access and every night, with a row of custody for whatever is done with it. */
@Door
public class Evidence {

    private static final int LONGEST_WHY = 500;

    private final Sealer sealer;
    private final Verifier verifier;
    private final SealStore seals;
    private final Custody custody;
    private final Exhibits exhibits;
    private final DatabaseTime time;
    private final Audit audit;

    Evidence(
            Sealer sealer,
            Verifier verifier,
            SealStore seals,
            Custody custody,
            Exhibits exhibits,
            DatabaseTime time,
            Audit audit) {
        this.sealer = sealer;
        this.verifier = verifier;
        this.seals = seals;
        this.custody = custody;
        this.exhibits = exhibits;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Seals the original sound and the exhibits of a case. Throws {@link NotSealed} while the original cannot be read; the
     * caller's transaction goes on and the caller tries again. Called again it answers the seal of the first time and seals nothing.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(noRollbackFor = NotSealed.class)
    public Seal seal(String caseNumber, long clipId, List<Exhibit> exhibits) {
        var before = seals.seal(caseNumber);
        if (before.isPresent()) {
            return before.get().seal();
        }
        var made = sealer.make(caseNumber, clipId, exhibits);
        var end = custody.lockedEnd(caseNumber);
        var meanwhile = seals.seal(caseNumber);
        if (meanwhile.isPresent()) {
            return meanwhile.get().seal();
        }
        Seal seal = seals.add(made, time.now());
        custody.add(
                caseNumber,
                CustodyAct.SEALED,
                Map.of("seal", seal.sha256(), "exhibits", exhibits.size(), "after", end.number()),
                null,
                null);
        audit.record("evidence.sealed", "case", caseNumber, Map.of("seal", seal.sha256()));
        return seal;
    }

    /** The seal of a case; empty while it is pending. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Optional<Seal> seal(String caseNumber) {
        return seals.seal(caseNumber).map(SealStore.Kept::seal);
    }

    /**
     * Compares the original sound, every exhibit and the chain of custody with the seal. What is wrong is recorded and
     * published once as {@link EvidenceChanged}; that belongs to the caller's transaction, so look at the answer, let the
     * transaction commit, and refuse afterwards. Refused with {@code evidence.unsealed} while the seal is pending, and with
     * {@code evidence.store-down} when the store does not answer.
     */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional
    public Check verify(String caseNumber) {
        Check check = verifier.verify(seals.seal(caseNumber).orElseThrow(() -> unsealed(caseNumber)));
        audit.record("evidence.verified", "case", caseNumber, Map.of("intact", check.intact()));
        return check;
    }

    /**
     * The sealed exhibits, opened; empty once the clip is erased. The caller notes what for. Refused with
     * {@code evidence.unsealed}, and {@code evidence.damaged} when one does not open.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public Map<ExhibitKind, String> exhibits(String caseNumber) {
        var kept = seals.seal(caseNumber).orElseThrow(() -> unsealed(caseNumber));
        try {
            return exhibits.open(kept);
        } catch (Damaged damaged) {
            throw new Refusal(
                    "evidence.damaged",
                    "Sealed evidence of case " + caseNumber + " does not open: its stored bytes were changed or lost.");
        }
    }

    /** The manifest of the seal, a JSON document of sizes and hashes; refused with {@code evidence.unsealed}. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public String manifest(String caseNumber) {
        return seals.seal(caseNumber).orElseThrow(() -> unsealed(caseNumber)).manifest();
    }

    /** Adds a row of custody; the detail holds numbers, codes and states, never words heard and never identity. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR", "SYSTEM"
    })
    @Transactional
    public void note(String caseNumber, CustodyAct act, Map<String, ?> detail) {
        custody.add(caseNumber, act, detail, null, null);
    }

    /**
     * Adds a row of custody with the reason and the grant it was done under.
     *
     * @param why at most 500 characters; refused with {@code custody.long} above
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR", "SYSTEM"
    })
    @Transactional
    public void note(
            String caseNumber, CustodyAct act, Map<String, ?> detail, @Nullable String why, @Nullable String under) {
        if (why != null && why.length() > LONGEST_WHY) {
            throw new Refusal("custody.long", "The reason is too long: at most 500 characters. Nothing was changed.");
        }
        custody.add(caseNumber, act, detail, why, under);
    }

    /** Who did what with the evidence of a case, oldest first. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "CUSTODIAN", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<CustodyRow> custody(String caseNumber) {
        return custody.rows(caseNumber);
    }

    private static Refusal unsealed(String caseNumber) {
        return new Refusal(
                "evidence.unsealed",
                "The evidence of case " + caseNumber
                        + " is not sealed yet. It is being tried again; come back in a moment.");
    }
}
