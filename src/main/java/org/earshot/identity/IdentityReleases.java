package org.earshot.identity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.IdentityField;
import org.earshot.notice.Template;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for identity and what comes of them. Whoever works on a case asks; a custodian other than them grants for eight
 * hours or denies with a reason; only the one who asked sees the fields, and each look leaves a row of custody.
 */
@Door
public class IdentityReleases {

    static final Duration VALID = Duration.ofHours(8);
    static final String CUSTODIANS_PAGE = "identity/requests";
    static final String CASE_PAGE = "identity/case";

    private final RequestStore requests;
    private final CaseScopes scopes;
    private final Views views;
    private final Alerts alerts;
    private final Attempts attempts;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;

    IdentityReleases(
            RequestStore requests,
            CaseScopes scopes,
            Views views,
            Alerts alerts,
            Attempts attempts,
            Audit audit,
            Me me,
            DatabaseTime time) {
        this.requests = requests;
        this.scopes = scopes;
        this.views = views;
        this.alerts = alerts;
        this.attempts = attempts;
        this.audit = audit;
        this.me = me;
        this.time = time;
    }

    /**
     * Asks the custodians and returns the request's number. Refused with {@code identity.fields}, {@code identity.purpose},
     * {@code identity.necessity} (1 to 300 characters each), {@code identity.not-on-case}, {@code identity.case-over}, and
     * {@code identity.waiting} while the same person's earlier request waits.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public long ask(Asking asking) {
        return attempts.of("identity.ask", "case", asking.caseNumber(), () -> asked(asking));
    }

    private long asked(Asking asking) {
        Wording.someField(asking.fields());
        var kept = new Asking(
                asking.caseNumber(),
                asking.fields(),
                Wording.kept(asking.purpose(), Wording.LONGEST, "identity.purpose", "The purpose"),
                Wording.kept(asking.necessity(), Wording.LONGEST, "identity.necessity", "The necessity"));
        var scope = scopes.mineAndOpen(kept.caseNumber());
        if (requests.ofCase(kept.caseNumber()).stream().anyMatch(each -> each.waiting() && each.askedBy() == me.id())) {
            throw new Refusal("identity.waiting", "Your earlier request for this case still waits for a custodian.");
        }
        String severity = scope.severity().name();
        long id = requests.add(kept, severity, me.id(), time.now());
        audit.record(
                "identity.asked",
                "case",
                kept.caseNumber(),
                Map.of("request", id, "fields", Fields.text(kept.fields())));
        alerts.toAll(
                List.of(Role.CUSTODIAN), Template.IDENTITY_ASKED, kept.caseNumber(), severity, null, CUSTODIANS_PAGE);
        return id;
    }

    /** What waits for a custodian, oldest first, at most 500. */
    @RolesAllowed("CUSTODIAN")
    @Transactional(readOnly = true)
    public List<WaitingRequest> waiting() {
        return requests.waiting(500).stream()
                .map(each ->
                        new WaitingRequest(each, scopes.known(each.caseNumber()).state()))
                .toList();
    }

    /** Releases the fields to the one who asked, for eight hours of database time. Refused like {@link #deny}, and with {@code identity.case-over}. */
    @RolesAllowed("CUSTODIAN")
    public void grant(long id, @Nullable String remark) {
        attempts.of("identity.grant", "request", id, () -> {
            var request = request(id);
            scopes.open(request.caseNumber());
            String kept = remark == null || remark.isBlank()
                    ? null
                    : Wording.kept(remark, Wording.LONGEST, "identity.reason", "The remark");
            return decide(request, true, kept);
        });
    }

    /**
     * Denies the request. Refused with {@code identity.reason} (1 to 300 characters), {@code identity.own-request},
     * {@code identity.decided} and {@code identity.unknown}.
     */
    @RolesAllowed("CUSTODIAN")
    public void deny(long id, String reason) {
        attempts.of(
                "identity.deny",
                "request",
                id,
                () -> decide(
                        request(id), false, Wording.kept(reason, Wording.LONGEST, "identity.reason", "The reason")));
    }

    private IdentityRequest decide(IdentityRequest request, boolean granted, @Nullable String reason) {
        if (request.askedBy() == me.id()) {
            throw new Refusal("identity.own-request", "You asked for this yourself. Another custodian decides it.");
        }
        Instant now = time.now();
        if (!requests.decide(request.id(), me.id(), now, granted, reason, granted ? now.plus(VALID) : null)) {
            throw new Refusal(
                    "identity.decided", "Another custodian has decided this request. The list is out of date.");
        }
        audit.record(
                granted ? "identity.granted" : "identity.denied",
                "case",
                request.caseNumber(),
                Map.of("request", request.id(), "fields", Fields.text(request.fields())));
        alerts.to(
                request.askedBy(),
                Template.IDENTITY_ANSWERED,
                request.caseNumber(),
                request.severity(),
                null,
                CASE_PAGE);
        return request;
    }

    /** Everything asked about a case, oldest first; refused with {@code identity.not-on-case}. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<IdentityRequest> ofCase(String caseNumber) {
        scopes.mine(caseNumber);
        return requests.ofCase(caseNumber);
    }

    /**
     * The released fields, for the one who asked; each look is a row of custody and of the audit. Refused with
     * {@code identity.not-yours}, {@code identity.over}, {@code identity.not-on-case} and {@code identity.case-over}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public Map<IdentityField, String> show(long id) {
        return attempts.of("identity.show", "request", id, () -> shown(id));
    }

    private Map<IdentityField, String> shown(long id) {
        var request = request(id);
        if (request.askedBy() != me.id()) {
            throw new Refusal("identity.not-yours", "Only the person who asked sees what was released.");
        }
        if (!request.live(time.now())) {
            throw new Refusal(
                    "identity.over",
                    "The eight hours are over, or nothing was released. Ask again if you still need it.");
        }
        return views.open(grant(request));
    }

    private IdentityRequest request(long id) {
        return requests.request(id).orElseThrow(() -> new Refusal("identity.unknown", "There is no such request."));
    }

    static Grant grant(IdentityRequest request) {
        return new Grant(
                "request " + request.id(),
                request.caseNumber(),
                request.askedBy(),
                request.fields(),
                Objects.requireNonNull(request.until()));
    }
}
