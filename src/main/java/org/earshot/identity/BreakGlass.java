package org.earshot.identity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.ReAuthentication;
import org.earshot.access.Role;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Escalations;
import org.earshot.notice.Template;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identity without waiting for a custodian, in a P0 only: with the own password again and a reason, for an hour. Custodians and T&amp;S
 * leads are told at once, and one of them who did not use it looks at it within 24 hours.
 */
@Door
public class BreakGlass {

    static final Duration VALID = Duration.ofMinutes(60);
    static final Duration REVIEW_WITHIN = Duration.ofHours(24);
    static final String REVIEW_PAGE = "identity/break-glass";
    private static final Duration STILL_LISTED = Duration.ofDays(90);
    private static final List<Role> REVIEWERS = List.of(Role.CUSTODIAN, Role.TS_LEAD);

    private final GlassStore uses;
    private final CaseScopes scopes;
    private final Views views;
    private final ReAuthentication again;
    private final Escalations escalations;
    private final Alerts alerts;
    private final GlassReminder reminder;
    private final Attempts attempts;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;

    BreakGlass(
            GlassStore uses,
            CaseScopes scopes,
            Views views,
            ReAuthentication again,
            Escalations escalations,
            Alerts alerts,
            GlassReminder reminder,
            Attempts attempts,
            Audit audit,
            Me me,
            DatabaseTime time) {
        this.uses = uses;
        this.scopes = scopes;
        this.views = views;
        this.again = again;
        this.escalations = escalations;
        this.alerts = alerts;
        this.reminder = reminder;
        this.attempts = attempts;
        this.audit = audit;
        this.me = me;
        this.time = time;
    }

    /**
     * Breaks the glass and returns the use's number. Refused with {@code identity.fields}, {@code identity.reason} (1 to
     * 300 characters), {@code identity.not-on-case}, {@code identity.case-over}, {@code identity.no-emergency} for all but
     * P0, and like {@link ReAuthentication#check}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public long use(String caseNumber, Set<IdentityField> fields, String reason, String password) {
        return attempts.of(
                "identity.break-glass", "case", caseNumber, () -> used(caseNumber, fields, reason, password));
    }

    private long used(String caseNumber, Set<IdentityField> fields, String reason, String password) {
        Wording.someField(fields);
        String kept = Wording.kept(reason, Wording.LONGEST, "identity.reason", "The reason");
        var scope = scopes.mineAndOpen(caseNumber);
        if (scope.severity() != CaseSeverity.P0) {
            throw new Refusal(
                    "identity.no-emergency", "Break-glass is for P0 only. Ask a custodian for what you need.");
        }
        again.check(password);
        Instant now = time.now();
        Instant due = now.plus(REVIEW_WITHIN);
        long id = uses.add(caseNumber, fields, kept, me.id(), now, now.plus(VALID), due);
        audit.record("identity.glass-broken", "case", caseNumber, Map.of("use", id, "fields", Fields.text(fields)));
        alerts.toAll(REVIEWERS, Template.BREAK_GLASS_USED, caseNumber, CaseSeverity.P0.name(), due, REVIEW_PAGE);
        reminder.plan(id, due);
        escalations.breakGlassUsed(caseNumber);
        return id;
    }

    /** The fields, for the one who broke the glass, within the hour; each look is a row of custody and of the audit. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public Map<IdentityField, String> show(long id) {
        return attempts.of("identity.show-broken", "use", id, () -> shown(id));
    }

    private Map<IdentityField, String> shown(long id) {
        var use = known(id);
        if (use.usedBy() != me.id()) {
            throw new Refusal("identity.not-yours", "Only the person who broke the glass sees what is behind it.");
        }
        if (!use.live(time.now())) {
            throw new Refusal("identity.over", "The hour is over. Ask a custodian if you still need it.");
        }
        return views.open(grant(use));
    }

    /** Uses on a case, for those who work on it. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<GlassBroken> ofCase(String caseNumber) {
        scopes.mine(caseNumber);
        return uses.ofCase(caseNumber);
    }

    /** Every use that nobody has looked at, the most pressing first, then those of the last 90 days. */
    @RolesAllowed({"CUSTODIAN", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<GlassBroken> uses() {
        return uses.unreviewedOrSince(time.now().minus(STILL_LISTED));
    }

    /**
     * Says what came of looking at a use. Refused with {@code identity.finding} (1 to 500 characters),
     * {@code identity.own-use}, {@code identity.reviewed} and {@code identity.unknown}.
     */
    @RolesAllowed({"CUSTODIAN", "TS_LEAD"})
    public void review(long id, GlassBroken.Outcome outcome, String finding) {
        attempts.of("identity.review-glass", "use", id, () -> reviewed(id, outcome, finding));
    }

    private GlassBroken reviewed(long id, GlassBroken.Outcome outcome, String finding) {
        String kept = Wording.kept(finding, Wording.LONGEST_FINDING, "identity.finding", "What you found");
        var use = known(id);
        if (use.usedBy() == me.id()) {
            throw new Refusal("identity.own-use", "You broke the glass yourself. Somebody else looks at it.");
        }
        if (!uses.review(id, me.id(), time.now(), outcome, kept)) {
            throw new Refusal("identity.reviewed", "Somebody has looked at this already. The list is out of date.");
        }
        audit.record("identity.glass-reviewed", "case", use.caseNumber(), Map.of("use", id, "outcome", outcome));
        return use;
    }

    private GlassBroken known(long id) {
        return uses.use(id).orElseThrow(() -> new Refusal("identity.unknown", "There is no such use of break-glass."));
    }

    static Grant grant(GlassBroken use) {
        return new Grant("break-glass " + use.id(), use.caseNumber(), use.usedBy(), use.fields(), use.until());
    }
}
