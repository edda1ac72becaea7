package org.earshot.incident;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.audit.Audit;
import org.earshot.clock.Timers;
import org.earshot.escalation.CaseStanding;
import org.earshot.escalation.Cases;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.procedure.Procedures;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies acts to incidents: each with everything that goes with it, or nothing of it. */
@Component
class IncidentWork {

    private final IncidentStore incidents;
    private final Cases cases;
    private final Procedures procedures;
    private final People people;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;

    IncidentWork(
            IncidentStore incidents,
            Cases cases,
            Procedures procedures,
            People people,
            Timers timers,
            Notices notices,
            Audit audit,
            DatabaseTime time,
            Live live) {
        this.incidents = incidents;
        this.cases = cases;
        this.procedures = procedures;
        this.people = people;
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
        this.live = live;
    }

    @Transactional
    public String open(String name, IncidentKind kind, long owner, Who who) {
        IncidentRules.text(name, IncidentRules.LONGEST_NAME).orThrow();
        Who given = person(owner);
        if (given == null || !given.worksOnCases()) {
            throw new Refusal("incident.owner", "An incident is owned by somebody of trust-and-safety.");
        }
        Instant now = time.now();
        long id = incidents.add(Storable.text(name).strip(), kind, owner, who.id(), now);
        String number = IncidentStore.number(id);
        for (long account : new LinkedHashSet<>(List.of(owner, who.id()))) {
            incidents.name(id, account, who.id(), now);
        }
        incidents.note(id, now, EntryKind.OPENED, "", "");
        tell(Template.INCIDENT_OPENED, number, owner, who.id(), null);
        audit.record("incident.opened", "incident", number, Map.of("kind", kind));
        live.tell(Incidents.TOPIC);
        return number;
    }

    /** Opened by no person: everybody named is told, and the first of them owns it. */
    String openFound(String name, List<Long> named) {
        Instant now = time.now();
        long id = incidents.add(Storable.text(name).strip(), IncidentKind.INTERNAL_MISUSE, named.getFirst(), null, now);
        String number = IncidentStore.number(id);
        for (long account : new LinkedHashSet<>(named)) {
            incidents.name(id, account, null, now);
            notices.send(
                    new Notice(Template.INCIDENT_OPENED, account, number, null, null, "incident/" + number, false));
        }
        incidents.note(id, now, EntryKind.OPENED, "", "");
        audit.record("incident.opened", "incident", number, Map.of("kind", IncidentKind.INTERNAL_MISUSE));
        return number;
    }

    @Transactional
    public void apply(String number, int expectedVersion, Act said, Who who) {
        IncidentFile incident = seen(incidents.lock(number).orElseThrow(IncidentWork::unknown), who);
        if (incident.version() != expectedVersion) {
            throw new Refusal("incident.stale", "Somebody else has just changed the incident. Look at it again.");
        }
        incident = standing(incident, who);
        Act act = storable(said);
        Instant now = time.now();
        IncidentRules.check(incident, act, who, known(act, now)).orThrow();
        long id = IncidentStore.id(number);
        perform(id, incident, act, who, now);
        incidents.changed(id);
        audit.record("incident." + act.word(), "incident", number, Map.of("version", expectedVersion + 1));
        live.tell(Incidents.TOPIC);
    }

    /** An attempt that was refused stays on record, after everything it tried is undone. */
    @Transactional
    public void refused(String number, Act act, Refusal refusal) {
        audit.record(
                "incident.refused",
                "incident",
                IncidentStore.number(IncidentStore.id(number)),
                Map.of("act", act.word(), "reason", refusal.code()));
    }

    /** Unknown to whoever does not see it, as if it did not exist. */
    IncidentFile seen(IncidentFile incident, Who who) {
        if (!incident.seenBy(who.id(), who.worksOnCases())) {
            throw unknown();
        }
        return incident;
    }

    /** With the states of its cases, for those who work on cases. */
    IncidentFile standing(IncidentFile incident, Who who) {
        if (!who.worksOnCases()) {
            return incident;
        }
        Map<String, CaseStanding> states = cases.standing(
                incident.cases().stream().map(GatheredCase::number).toList());
        return incident.with(
                incident.cases().stream()
                        .map(each -> {
                            CaseStanding standing = states.get(each.number());
                            return new GatheredCase(each.number(), standing == null ? null : standing.state());
                        })
                        .toList(),
                incident.openings());
    }

    static Refusal unknown() {
        return new Refusal("incident.unknown", "There is no such incident.");
    }

    private void perform(long id, IncidentFile incident, Act said, Who who, Instant now) {
        String number = incident.number();
        switch (said) {
            case Act.Note note ->
                incidents.note(id, now, note.kind(), note.reference().strip(), note.text());
            case Act.Decide decide -> incidents.note(id, now, EntryKind.DECISION, "", decide.text());
            case Act.AddCase add -> {
                incidents.addCase(id, add.caseNumber(), who.id(), now);
                incidents.note(id, now, EntryKind.CASE_ADDED, add.caseNumber(), "");
            }
            case Act.TakeOutCase out -> {
                incidents.takeOutCase(id, out.caseNumber());
                incidents.note(id, now, EntryKind.CASE_TAKEN_OUT, out.caseNumber(), out.reason());
            }
            case Act.NamePerson name -> {
                incidents.name(id, name.account(), who.id(), now);
                incidents.note(id, now, EntryKind.NAMED, nameOf(name.account()), "");
                tell(Template.INCIDENT_OPENED, number, name.account(), who.id(), null);
            }
            case Act.NoLongerName name -> {
                incidents.noLongerName(id, name.account());
                incidents.note(id, now, EntryKind.NO_LONGER_NAMED, nameOf(name.account()), "");
            }
            case Act.Give give -> {
                incidents.give(id, give.toAccount());
                if (!incident.named().contains(give.toAccount())) {
                    incidents.name(id, give.toAccount(), who.id(), now);
                }
                incidents.note(id, now, EntryKind.GIVEN, nameOf(give.toAccount()), "");
                tell(Template.INCIDENT_OPENED, number, give.toAccount(), who.id(), null);
            }
            case Act.AddTask add -> {
                String task = IncidentTask.reference(incidents.addTask(id, add.what(), add.owner(), add.dueAt()));
                incidents.note(id, now, EntryKind.TASK, task, add.what());
                timers.plan(number, Map.of(task, add.dueAt()));
                tell(Template.INCIDENT_TASK, number, add.owner(), who.id(), add.dueAt());
            }
            case Act.FinishTask finish -> {
                incidents.endTask(finish.task(), IncidentTask.State.DONE, who.id(), now, null);
                ended(id, number, finish.task(), EntryKind.TASK_DONE, "", now);
            }
            case Act.DropTask drop -> {
                incidents.endTask(drop.task(), IncidentTask.State.DROPPED, who.id(), now, drop.reason());
                ended(id, number, drop.task(), EntryKind.TASK_DROPPED, drop.reason(), now);
            }
            case Act.WriteReview review -> {
                String version = review.changedProcedure();
                incidents.review(id, review.learned(), version, who.id(), now);
                incidents.note(id, now, EntryKind.REVIEW, version == null ? "" : version, review.learned());
            }
            case Act.Close close -> {
                incidents.state(id, IncidentState.CLOSED, who.id(), now);
                incidents.note(id, now, EntryKind.CLOSED, "", "");
            }
            case Act.Reopen reopen -> {
                incidents.state(id, IncidentState.OPEN, null, null);
                incidents.note(id, now, EntryKind.REOPENED, "", reopen.reason());
            }
        }
    }

    private void ended(long id, String number, long task, EntryKind how, String text, Instant now) {
        String reference = IncidentTask.reference(task);
        timers.cancel(number, Set.of(reference));
        incidents.note(id, now, how, reference, text);
    }

    private Known known(Act act, Instant now) {
        return switch (act) {
            case Act.NamePerson name -> new Known(person(name.account()), null, false, now);
            case Act.Give give -> new Known(person(give.toAccount()), null, false, now);
            case Act.AddTask add -> new Known(person(add.owner()), null, false, now);
            case Act.AddCase add ->
                new Known(null, cases.standing(Set.of(add.caseNumber())).get(add.caseNumber()), false, now);
            case Act.WriteReview review -> new Known(null, null, published(review.changedProcedure()), now);
            default -> new Known(null, null, false, now);
        };
    }

    private boolean published(@Nullable String version) {
        return version != null
                && procedures.all().stream().anyMatch(each -> each.version().equals(version));
    }

    private @Nullable Who person(long account) {
        try {
            Person person = people.person(account);
            return person.active() ? Who.of(account, person.roles()) : null;
        } catch (Refusal unknown) {
            return null;
        }
    }

    private String nameOf(long account) {
        String name = people.person(account).displayName();
        return name.substring(0, Math.min(IncidentRules.LONGEST_REFERENCE, name.length()));
    }

    private void tell(Template template, String number, long account, long except, @Nullable Instant byWhen) {
        if (account != except) {
            notices.send(new Notice(template, account, number, null, byWhen, "incident/" + number, false));
        }
    }

    private static Act storable(Act act) {
        return switch (act) {
            case Act.Note note ->
                new Act.Note(note.kind(), Storable.text(note.reference()), Storable.text(note.text()));
            case Act.Decide decide -> new Act.Decide(Storable.text(decide.text()));
            case Act.AddCase add -> new Act.AddCase(add.caseNumber().strip().toUpperCase(Locale.ROOT));
            case Act.TakeOutCase out -> new Act.TakeOutCase(out.caseNumber(), Storable.text(out.reason()));
            case Act.AddTask add -> new Act.AddTask(Storable.text(add.what()), add.owner(), add.dueAt());
            case Act.DropTask drop -> new Act.DropTask(drop.task(), Storable.text(drop.reason()));
            case Act.WriteReview review ->
                new Act.WriteReview(Storable.text(review.learned()), review.changedProcedure());
            case Act.Reopen reopen -> new Act.Reopen(Storable.text(reopen.reason()));
            default -> act;
        };
    }
}
