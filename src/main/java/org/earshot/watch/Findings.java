package org.earshot.watch;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.incident.EntryKind;
import org.earshot.incident.IncidentKind;
import org.earshot.incident.Incidents;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Live;
import org.earshot.tables.watch.tables.records.FindingRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What watch found. Supervisors read what is about annotators of their own site, trust-and-safety the rest as well; what is about
 * trust-and-safety only its leads. Nobody sees or ends a finding about themselves, and nobody can ask for the findings about a
 * person. For whoever does not see it a finding does not exist ({@code watch.unknown}); a reason is of 3 to 500 characters
 * ({@code watch.reason}); what is over stays over ({@code watch.ended}). Refused attempts stay in the audit.
 */
@Door
public class Findings {

    /** What {@link Live} says when a finding comes or changes. */
    public static final String TOPIC = "watch.findings";

    private static final int SHOWN = 200;
    private static final Set<FindingState> WAITING = Set.of(FindingState.OPEN, FindingState.PASSED_ON);
    private static final Set<FindingState> OVER = Set.of(FindingState.DISMISSED, FindingState.INCIDENT);

    private final FindingStore findings;
    private final Telling telling;
    private final Incidents incidents;
    private final Clips clips;
    private final People people;
    private final Attempts attempts;
    private final Audit audit;
    private final Texts texts;
    private final DatabaseTime time;
    private final Live live;
    private final Me me;

    Findings(
            FindingStore findings,
            Telling telling,
            Incidents incidents,
            Clips clips,
            People people,
            Attempts attempts,
            Audit audit,
            Texts texts,
            DatabaseTime time,
            Live live,
            Me me) {
        this.findings = findings;
        this.telling = telling;
        this.incidents = incidents;
        this.clips = clips;
        this.people = people;
        this.attempts = attempts;
        this.audit = audit;
        this.texts = texts;
        this.time = time;
        this.live = live;
        this.me = me;
    }

    /** Those that wait for an answer, newest first, at most 200. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Finding> open() {
        return shown(WAITING);
    }

    /** Those that are over, newest first, at most 200. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Finding> ended() {
        return shown(OVER);
    }

    /** How many wait for an answer. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public int waiting() {
        return findings.count(Reader.of(me), WAITING);
    }

    /** A false alarm. What was passed on is dismissed by trust-and-safety only ({@code watch.passed-on}). */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void dismiss(long id, String reason) {
        attempt("watch.dismiss", id, reader -> {
            String why = WatchRules.reason(reason);
            var found = waiting(reader, id);
            if (found.state() == FindingState.PASSED_ON && !reader.trustAndSafety()) {
                throw new Refusal("watch.passed-on", "Trust-and-safety looks at this one. They answer it.");
            }
            once(findings.end(id, reader.id(), why, null, time.now()));
            audit.record("watch.dismissed", "finding", Finding.reference(id));
        });
    }

    /** Asks trust-and-safety to look; asked already, it is refused with {@code watch.passed-on}. */
    @RolesAllowed("SUPERVISOR")
    public void passOn(long id, String reason) {
        attempt("watch.pass-on", id, reader -> {
            String why = WatchRules.reason(reason);
            var found = waiting(reader, id);
            if (!findings.passOn(id, reader.id(), why, time.now())) {
                throw new Refusal("watch.passed-on", "Trust-and-safety has been asked already.");
            }
            Set<Long> notThem = new HashSet<>(found.concerned());
            notThem.add(reader.id());
            telling.passedOn(id, notThem);
            audit.record("watch.passed-on", "finding", Finding.reference(id));
        });
    }

    /** Opens an incident of misuse that I own, with the numbers and the clips in a note of it; answers the incident's number. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    public String openIncident(long id) {
        return attempts.of("watch.open-incident", "finding", Finding.reference(id), () -> {
            Reader reader = Reader.of(me);
            var found = waiting(reader, id);
            var rule = WatchRule.valueOf(found.row().getRule());
            String reference = Finding.reference(id);
            String number = incidents.open(
                    say("watch.incident.name", say("watch.rule." + rule), reference),
                    IncidentKind.INTERNAL_MISUSE,
                    reader.id());
            String note = note(found);
            SystemActor.run("watch", () -> incidents.note(number, EntryKind.MISUSE, reference, note));
            once(findings.end(id, reader.id(), null, number, time.now()));
            audit.record("watch.incident-opened", "finding", reference, Map.of("incident", number));
            live.tell(TOPIC);
            return number;
        });
    }

    private String note(FindingStore.Row found) {
        return say(
                "watch.incident.note",
                String.join(", ", names(found.concerned())),
                WatchWords.of(
                        texts, Locale.ENGLISH, WatchRule.valueOf(found.row().getRule()), found.numbers()),
                found.row().getWindowFrom(),
                found.row().getWindowTo(),
                String.join(", ", codes(found.clips())));
    }

    private void attempt(String act, long id, java.util.function.Consumer<Reader> work) {
        attempts.of(act, "finding", Finding.reference(id), () -> {
            work.accept(Reader.of(me));
            live.tell(TOPIC);
            return id;
        });
    }

    private FindingStore.Row waiting(Reader reader, long id) {
        var found = findings.find(reader, id)
                .orElseThrow(() -> new Refusal("watch.unknown", "There is no such finding for you."));
        once(WAITING.contains(found.state()));
        return found;
    }

    private static void once(boolean first) {
        if (!first) {
            throw new Refusal("watch.ended", "Somebody has answered this one already.");
        }
    }

    private List<Finding> shown(Set<FindingState> states) {
        Reader reader = Reader.of(me);
        List<Finding> shown = new ArrayList<>();
        for (FindingStore.Row found : findings.list(reader, states, SHOWN)) {
            FindingRecord row = found.row();
            Long account = row.getAccountId();
            shown.add(new Finding(
                    row.getId(),
                    WatchRule.valueOf(row.getRule()),
                    account == null ? null : name(account),
                    account == null && reader.trustAndSafety() ? names(found.concerned()) : List.of(),
                    reader.trustAndSafety() ? codes(found.clips()) : List.of(),
                    row.getWindowFrom(),
                    row.getWindowTo(),
                    found.numbers(),
                    row.getFoundAt(),
                    found.state(),
                    handled(row.getPassedBy(), row.getPassedAt(), row.getPassedReason()),
                    handled(row.getEndedBy(), row.getEndedAt(), row.getEndReason()),
                    reader.trustAndSafety() ? row.getIncident() : null));
        }
        return shown;
    }

    private Finding.@Nullable Handled handled(@Nullable Long by, @Nullable Instant at, @Nullable String reason) {
        return at == null ? null : new Finding.Handled(by == null ? null : name(by), at, reason);
    }

    private @Nullable String name(long account) {
        return people.names(List.of(account)).get(account);
    }

    /** In alphabetical order, which says nothing about who did how much. */
    private List<String> names(List<Long> accounts) {
        return people.names(accounts).values().stream().sorted().toList();
    }

    private List<String> codes(List<Long> ids) {
        return clips.codes(ids).values().stream().sorted().collect(Collectors.toList());
    }

    private String say(String key, Object... params) {
        return texts.getTranslation(key, Locale.ENGLISH, params);
    }
}
