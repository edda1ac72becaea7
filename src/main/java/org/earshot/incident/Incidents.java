package org.earshot.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.escalation.CaseEvent;
import org.earshot.escalation.Cases;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.earshot.shared.ui.Live;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to incidents. Ordinary ones are seen by trust-and-safety and by those who are named in them; one about misuse
 * from inside by those who are named only, also among leads. For everybody else an incident does not exist
 * ({@code incident.unknown}).
 */
@Door
public class Incidents {

    /** What {@link Live} says when any incident changes. */
    public static final String TOPIC = "incident.incidents";

    private final IncidentWork work;
    private final IncidentStore incidents;
    private final IncidentList list;
    private final Cases cases;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;
    private final Me me;

    Incidents(
            IncidentWork work,
            IncidentStore incidents,
            IncidentList list,
            Cases cases,
            Audit audit,
            DatabaseTime time,
            Live live,
            Me me) {
        this.work = work;
        this.incidents = incidents;
        this.list = list;
        this.cases = cases;
        this.audit = audit;
        this.time = time;
        this.live = live;
        this.me = me;
    }

    /**
     * Opens an incident and returns its number, such as INC-12; whoever opens it and its owner are named in it. Refused with
     * {@code text.missing} and {@code text.long} for a name that is not of 1 to 120 characters, and with
     * {@code incident.owner} for an owner who is not of trust-and-safety.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public String open(String name, IncidentKind kind, long ownerId) {
        return work.open(name, kind, ownerId, Who.of(me));
    }

    /** The incidents that I see, open ones first; {@code search} is a part of the name or a number. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<IncidentRow> list(String search, int offset, int limit) {
        return list.rows(Who.of(me), search, offset, limit);
    }

    @PermitAll
    @Transactional(readOnly = true)
    public int count(String search) {
        return list.count(Who.of(me), search);
    }

    /** Numbers of the incidents that I see and that gather the case. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<String> gathering(String caseNumber) {
        return list.gathering(Who.of(me), caseNumber);
    }

    /** The incident, with what is open to me and why the rest is not. Looking at it is a row of the audit. */
    @PermitAll
    @Transactional
    public IncidentFile file(String number) {
        IncidentFile incident = again(number);
        audit.record("incident.seen", "incident", number);
        return incident;
    }

    /** The same for somebody who has just seen it, such as after a push: without another row. */
    @PermitAll
    @Transactional(readOnly = true)
    public IncidentFile again(String number) {
        Who who = Who.of(me);
        IncidentFile incident = work.standing(visible(number, who), who);
        return incident.with(incident.cases(), IncidentRules.openings(incident, who));
    }

    /** What happened in the incident and, for those who work on cases, to its cases; newest first. Of cases, never words. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Happened> timeline(String number) {
        Who who = Who.of(me);
        IncidentFile incident = visible(number, who);
        List<Happened> all = new ArrayList<>();
        for (IncidentEntry entry : incident.entries()) {
            all.add(new Happened(
                    entry.at(),
                    entry.byName(),
                    incident.number(),
                    false,
                    entry.kind().name(),
                    entry.reference(),
                    entry.text()));
        }
        if (who.worksOnCases()) {
            for (GatheredCase gathered : incident.cases()) {
                for (CaseEvent event : cases.timeline(gathered.number())) {
                    all.add(new Happened(
                            event.at(), event.actorName(), gathered.number(), true, event.command(), "", ""));
                }
            }
        }
        all.sort(Comparator.comparing(Happened::at).reversed());
        return all;
    }

    /**
     * Does something in an incident and answers it as it is then. Refused, with nothing changed and the attempt in the audit:
     * {@code incident.unknown}; {@code incident.stale} when it has another version by now; {@code incident.closed} and
     * {@code incident.role}; closing while something is open ({@code incident.case-open}, {@code incident.task-open},
     * {@code incident.no-review}); {@code text.missing} and {@code text.long}; and what stands in {@link IncidentRules}.
     */
    @PermitAll
    public IncidentFile apply(String number, int expectedVersion, Act act) {
        try {
            work.apply(number, expectedVersion, act, Who.of(me));
        } catch (Refusal refusal) {
            work.refused(number, act, refusal);
            throw refusal;
        }
        return again(number);
    }

    /**
     * Opens an incident about misuse from inside that another capability has found by itself, seen by the named only; the first
     * of them owns it. Answers its number. Refused with {@code incident.owner} when nobody is named.
     */
    @RolesAllowed("SYSTEM")
    @Transactional
    public String openMisuse(String name, List<Long> named, String reference, String text) {
        if (named.isEmpty()) {
            throw new Refusal("incident.owner", "An incident needs an owner in trust-and-safety.");
        }
        String number = work.openFound(name, named);
        note(number, EntryKind.MISUSE, reference, text);
        return number;
    }

    /** Something that another capability notes in an incident, such as a link that was tried again; also in a closed one. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public void note(String number, EntryKind kind, String reference, String text) {
        incidents.read(number).orElseThrow(IncidentWork::unknown);
        if (!EntryKind.NOTED.contains(kind) || reference.length() > IncidentRules.LONGEST_REFERENCE) {
            throw new Refusal(
                    "incident.note", "Only notes, something to watch and misuse are noted, with a short reference.");
        }
        incidents.note(IncidentStore.id(number), time.now(), kind, Storable.text(reference), Storable.text(text));
        audit.record("incident.noted", "incident", number, Map.of("kind", kind));
        live.tell(TOPIC);
    }

    private IncidentFile visible(String number, Who who) {
        // Nothing more is read of an incident that is somebody else's than of none: the time it takes tells neither.
        if (!list.sees(who, IncidentStore.id(number))) {
            throw IncidentWork.unknown();
        }
        return work.seen(incidents.read(number).orElseThrow(IncidentWork::unknown), who);
    }
}
