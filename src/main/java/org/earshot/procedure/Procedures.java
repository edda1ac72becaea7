package org.earshot.procedure;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.springframework.transaction.annotation.Transactional;

/** The procedure in force, its earlier versions, and who has read them. */
@Door
public class Procedures {

    private final VersionStore versions;
    private final AcknowledgementStore acknowledgements;
    private final Audit audit;
    private final Me me;

    Procedures(VersionStore versions, AcknowledgementStore acknowledgements, Audit audit, Me me) {
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.audit = audit;
        this.me = me;
    }

    /** The version that new cases get. There is always one, whatever the database holds. */
    @PermitAll
    @Transactional(readOnly = true)
    public ProcedureVersion current() {
        return versions.current();
    }

    /** One version, also an earlier one; refused with {@code procedure.unknown}. */
    @PermitAll
    @Transactional(readOnly = true)
    public ProcedureVersion version(String version) {
        return versions.version(version);
    }

    /** All published versions, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ProcedureVersion> all() {
        return versions.all();
    }

    /** What is different in the later of two versions, step by step; refused with {@code procedure.unknown}. */
    @PermitAll
    @Transactional(readOnly = true)
    public ProcedureDiff compare(String earlier, String later) {
        return ProcedureDiff.between(
                versions.version(earlier).steps(), versions.version(later).steps());
    }

    /** Whether I have read the version in force. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean acknowledgedByMe() {
        return acknowledgements.has(me.id(), versions.current().version());
    }

    /** The latest version I have read; nothing before the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> lastAcknowledgedByMe() {
        return acknowledgements.last(me.id());
    }

    /**
     * Whether I may begin a shift: annotators and supervisors read the version in force before their first shift under it.
     * Refused with {@code procedure.unread}.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Verdict readForShift() {
        boolean must = me.has(Role.ANNOTATOR) || me.has(Role.SUPERVISOR);
        if (!must || acknowledgedByMe()) {
            return Verdict.allowed();
        }
        return Verdict.refused(
                "procedure.unread",
                "Read the procedure first, version " + versions.current().version()
                        + ". Open it from the page of your shift.");
    }

    /** Puts on record that I have read the version in force; a second time changes nothing. Refused with {@code procedure.not-current}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR"})
    @Transactional
    public void acknowledge(String version) {
        if (!versions.current().version().equals(version)) {
            throw new Refusal(
                    "procedure.not-current", "Version " + version + " is not in force. Read the one that is.");
        }
        if (acknowledgements.add(me.id(), version)) {
            audit.record("procedure.acknowledged", "procedure", version);
        }
    }
}
