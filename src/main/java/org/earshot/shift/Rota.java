package org.earshot.shift;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.audit.Audit;
import org.earshot.shared.Actor;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is planned when. Supervisors edit the plan of their own site ({@code rota.site} for another's). A person is planned
 * for one thing at a time, anywhere ({@code rota.overlap}). Staffed hours and who is on call follow from the plan.
 */
@Door
public class Rota {

    private final RotaStore entries;
    private final Sites sites;
    private final People people;
    private final Me me;
    private final Audit audit;

    Rota(RotaStore entries, Sites sites, People people, Me me, Audit audit) {
        this.entries = entries;
        this.sites = sites;
        this.people = people;
        this.me = me;
        this.audit = audit;
    }

    /** Every entry that touches the week, by start. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER", "DUTY_MANAGER", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<RotaEntry> week(long siteId, Week week) {
        return entries.touching(siteId, week.from(), week.to());
    }

    /** Plans somebody; besides the above refused with {@code rota.length}, {@code rota.no-such-time} and {@code rota.person}. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "SYSTEM"})
    @Transactional
    public long add(RotaPlan plan) {
        mayEdit(plan.siteId());
        Span span = check(plan, 0);
        long id = entries.add(plan, span.from(), span.to());
        audit.record("shift.rota-added", "rota", id, detail(plan, span));
        return id;
    }

    /** Changes an entry, refused like {@link #add}; {@code rota.unknown} when somebody has removed it. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "SYSTEM"})
    @Transactional
    public void change(long id, RotaPlan plan) {
        mayEdit(entry(id).siteId());
        mayEdit(plan.siteId());
        Span span = check(plan, id);
        entries.change(id, plan, span.from(), span.to());
        audit.record("shift.rota-changed", "rota", id, detail(plan, span));
    }

    @RolesAllowed({"SUPERVISOR", "ADMIN", "SYSTEM"})
    @Transactional
    public void remove(long id) {
        RotaEntry entry = entry(id);
        mayEdit(entry.siteId());
        entries.remove(id);
        audit.record("shift.rota-removed", "rota", id, Map.of("account", entry.accountId(), "site", entry.siteId()));
    }

    /** Who is to be called at that moment. */
    @PermitAll
    @Transactional(readOnly = true)
    public OnCall onCall(long siteId, Instant at) {
        List<RotaEntry> now = entries.touching(siteId, at, at.plusNanos(1000));
        return new OnCall(accounts(now, RotaKind.ON_CALL), accounts(now, RotaKind.BACKUP));
    }

    /** When at least one person is planned to work at the site, in the window, in order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Span> staffed(long siteId, Instant from, Instant to) {
        List<Span> work = entries.touching(siteId, from, to).stream()
                .filter(entry -> entry.kind() == RotaKind.WORK)
                .map(entry -> new Span(entry.startsAt(), entry.endsAt()))
                .toList();
        return RotaRules.join(work, from, to);
    }

    private Span check(RotaPlan plan, long self) {
        var zone = sites.site(plan.siteId()).zone();
        Instant from = RotaRules.moment(plan.startsAt(), zone, false);
        Instant to = RotaRules.moment(plan.endsAt(), zone, true);
        RotaRules.length(plan.kind(), from, to).orThrow();
        if (!people.person(plan.accountId()).active()) {
            throw new Refusal("rota.person", "This account is closed. Choose somebody else.");
        }
        entries.lock(plan.accountId());
        if (entries.planned(plan.accountId(), from, to, self)) {
            throw new Refusal("rota.overlap", "This person is already planned for part of that time.");
        }
        return new Span(from, to);
    }

    private void mayEdit(long siteId) {
        boolean person = Actor.current().actorId() != null;
        if (person
                && !me.has(Role.ADMIN)
                && !Long.valueOf(siteId).equals(me.person().siteId())) {
            throw new Refusal("rota.site", "You can plan people at your own site only.");
        }
    }

    private RotaEntry entry(long id) {
        return entries.entry(id)
                .orElseThrow(() ->
                        new Refusal("rota.unknown", "This entry is no longer there. Somebody may have removed it."));
    }

    private static List<Long> accounts(List<RotaEntry> entries, RotaKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(RotaEntry::accountId)
                .toList();
    }

    private static Map<String, ?> detail(RotaPlan plan, Span span) {
        return Map.of(
                "site", plan.siteId(),
                "account", plan.accountId(),
                "kind", plan.kind(),
                "from", span.from().toString(),
                "to", span.to().toString());
    }
}
