package org.earshot.evidence;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ends and owners of holds. A term is only ever extended ({@code hold.shorter}), lasts at least a year after a
 * referral, and ends early only by a release that names an approved decision ({@code hold.decision}).
 */
@Door
public class Holds {

    private static final int LONGEST_REFERENCE = 80;

    private final HoldStore terms;
    private final Custody custody;
    private final People people;
    private final DatabaseTime time;
    private final Audit audit;

    Holds(HoldStore terms, Custody custody, People people, DatabaseTime time, Audit audit) {
        this.terms = terms;
        this.custody = custody;
        this.people = people;
        this.time = time;
        this.audit = audit;
    }

    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Optional<HoldTerm> term(String caseNumber) {
        return terms.term(caseNumber);
    }

    /** Sets or extends the term and names its owner; refused with {@code hold.shorter} and, once released, {@code hold.released}. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void keepUntil(String caseNumber, LocalDate until, long ownerId) {
        people.person(ownerId);
        var before = unreleased(caseNumber);
        if (before.isPresent() && until.isBefore(before.get().until())) {
            throw new Refusal(
                    "hold.shorter",
                    "The hold lasts until " + before.get().until() + ". It can be extended, never shortened.");
        }
        terms.keep(caseNumber, until, ownerId, before.map(HoldTerm::referredAt).orElse(null));
        note(caseNumber, CustodyAct.HELD, Map.of("until", until.toString(), "owner", ownerId));
    }

    /** The case was handed to somebody outside: the term becomes at least one year from then. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void referred(String caseNumber, Instant at, long ownerId) {
        var before = unreleased(caseNumber);
        LocalDate least = at.atZone(ZoneOffset.UTC).toLocalDate().plusYears(1);
        LocalDate until = before.map(HoldTerm::until).filter(least::isBefore).orElse(least);
        terms.keep(caseNumber, until, before.map(HoldTerm::ownerId).orElse(ownerId), at);
        note(caseNumber, CustodyAct.HELD, Map.of("until", until.toString(), "referred", at.toString()));
    }

    /**
     * Ends the term. Refused with {@code hold.decision} without the reference of an approved decision, and with
     * {@code hold.year} within the year that follows a referral.
     */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional
    public void release(String caseNumber, String decision) {
        if (decision.isBlank() || decision.strip().length() > LONGEST_REFERENCE) {
            throw new Refusal(
                    "hold.decision", "Name the approved decision that releases the hold, such as ESC-2026-000123-D1.");
        }
        var now = time.now();
        var before = unreleased(caseNumber);
        Instant referred = before.map(HoldTerm::referredAt).orElse(null);
        if (referred != null
                && now.atZone(ZoneOffset.UTC)
                        .isBefore(referred.atZone(ZoneOffset.UTC).plusYears(1))) {
            throw new Refusal(
                    "hold.year",
                    "The case was referred. What belongs to it is kept for a year after that, and longer when you say so.");
        }
        if (before.isPresent()) {
            terms.release(caseNumber, decision.strip(), now);
        }
        note(caseNumber, CustodyAct.RELEASED, Map.of("decision", decision.strip()));
    }

    private Optional<HoldTerm> unreleased(String caseNumber) {
        var before = terms.locked(caseNumber);
        if (before.isPresent() && before.get().releasedAt() != null) {
            throw new Refusal(
                    "hold.released",
                    "The hold of this case was released under " + before.get().decision() + ".");
        }
        return before;
    }

    private void note(String caseNumber, CustodyAct act, Map<String, ?> detail) {
        custody.add(caseNumber, act, detail, null, null);
        audit.record("evidence." + act.name().toLowerCase(Locale.ROOT), "case", caseNumber, detail);
    }
}
