package org.earshot.trace;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.audio.Decoded;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.earshot.trace.Trace.State;
import org.earshot.trace.TraceStep.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Traces of found recordings. A lead asks, naming a second person, another lead or a custodian; nothing is compared before
 * they agree. A trace exists for these two only: for everybody else it is {@code trace.unknown}, other leads included, because any
 * of them may be the one who is named. Refused attempts leave a row of the audit.
 */
@Door
public class Traces {

    private static final int SHOWN = 500;

    private final TraceStore store;
    private final Comparisons comparisons;
    private final TraceFile files;
    private final FoundSound sounds;
    private final Seals seals;
    private final Clips clips;
    private final People people;
    private final Notices notices;
    private final Attempts attempts;
    private final Audit audit;
    private final Live live;
    private final Me me;

    Traces(
            TraceStore store,
            Comparisons comparisons,
            TraceFile files,
            FoundSound sounds,
            Seals seals,
            Clips clips,
            People people,
            Notices notices,
            Attempts attempts,
            Audit audit,
            Live live,
            Me me) {
        this.store = store;
        this.comparisons = comparisons;
        this.files = files;
        this.sounds = sounds;
        this.seals = seals;
        this.clips = clips;
        this.people = people;
        this.notices = notices;
        this.attempts = attempts;
        this.audit = audit;
        this.live = live;
        this.me = me;
    }

    /** What {@link Live} says when the trace changes. */
    public static String topic(String number) {
        return "trace." + number;
    }

    /** Those I asked for and those I am the second person of, latest first, at most 500. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    @Transactional(readOnly = true)
    public List<TraceRow> mine() {
        return files.rows(store.of(me.id(), SHOWN));
    }

    /** How many wait for my answer. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    @Transactional(readOnly = true)
    public int waitingForMe() {
        return store.waitingFor(me.id());
    }

    /** Names of everybody whom I can ask to be the second person, by account. */
    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public Map<Long, String> secondPeople() {
        List<Long> all = new ArrayList<>(people.holding(Role.TS_LEAD, null));
        all.addAll(people.holding(Role.CUSTODIAN, null));
        all.remove(me.id());
        return new TreeMap<>(people.names(all));
    }

    /**
     * Keeps the recording sealed, asks the second person, and returns the trace's number, such as TRACE-12. Refused, with nothing
     * kept: {@code trace.purpose}, {@code trace.place}, {@code trace.second-person}, {@code clip.unknown}, {@code trace.erased} when
     * the clip was erased, and {@code trace.sound} for a file that no clip could be either.
     */
    @RolesAllowed("TS_LEAD")
    public String ask(Asking asking) {
        TraceRules.purpose(asking.purpose());
        TraceRules.place(asking.place());
        Decoded decoded = sounds.decoded(asking.sound());
        return attempts.of("trace.ask", "trace", "new", () -> asked(asking, decoded));
    }

    private String asked(Asking asking, Decoded decoded) {
        checkSecondPerson(asking.secondPerson());
        Long clip = clipId(asking.clipCode());
        String sha256 = Digest.sha256(asking.sound());
        long id = store.add(new TraceStore.New(
                me.id(),
                asking.secondPerson(),
                seals.words(
                        sha256,
                        new Seals.Words(TraceRules.purpose(asking.purpose()), TraceRules.place(asking.place()))),
                sha256,
                asking.sound().length,
                decoded.format(),
                (int) decoded.duration().toMillis(),
                seals.sound(sha256, asking.sound()),
                clip));
        String number = Trace.number(id);
        store.step(id, Act.ASKED, me.id(), null);
        audit.record("trace.asked", "trace", number, Map.of("sha256", sha256, "second", asking.secondPerson()));
        tell(Template.TRACE_TO_AGREE, asking.secondPerson(), number);
        return number;
    }

    /** Somebody else is to be the second person; before the first has answered. Refused like {@link #ask}, and like {@link #again}. */
    @RolesAllowed("TS_LEAD")
    public void handOn(String number, long secondPerson) {
        attempts.of("trace.hand-on", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.isAskers(trace, me.id());
            if (trace.state() != State.ASKED) {
                throw new Refusal("trace.answered", "This trace was answered already. Load the page again.");
            }
            checkSecondPerson(secondPerson);
            store.secondPerson(trace.id(), secondPerson);
            store.step(trace.id(), Act.HANDED_ON, me.id(), null);
            audit.record("trace.handed-on", "trace", number, Map.of("second", secondPerson));
            tell(Template.TRACE_TO_AGREE, secondPerson, number);
            return number;
        });
    }

    /** Lets the recording be compared, at once. Refused with {@code trace.same-person} and {@code trace.answered}. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    public void agree(String number) {
        attempts.of("trace.agree", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.mayAnswer(trace, me.id());
            store.state(trace.id(), State.AGREED);
            store.step(trace.id(), Act.AGREED, me.id(), null);
            audit.record("trace.agreed", "trace", number);
            comparisons.plan(trace.id(), trace.clipId(), null);
            live.tell(topic(number));
            return number;
        });
    }

    /** Nothing is compared. Refused like {@link #agree}, and with {@code trace.reason} unless the reason has 3 to 500 characters. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    public void turnDown(String number, String reason) {
        attempts.of("trace.turn-down", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.mayAnswer(trace, me.id());
            store.state(trace.id(), State.TURNED_DOWN);
            store.step(trace.id(), Act.TURNED_DOWN, me.id(), TraceRules.reason(reason));
            audit.record("trace.turned-down", "trace", number);
            live.tell(topic(number));
            return number;
        });
    }

    /**
     * Compares the same recording again, under the same agreement, with a clip and, when told, a place in it that I name. Refused with
     * {@code trace.not-asker}, {@code trace.not-agreed}, {@code trace.running}, {@code trace.erased}, {@code clip.unknown},
     * {@code trace.clip} and {@code trace.alignment}.
     */
    @RolesAllowed("TS_LEAD")
    public void again(String number, String clipCode, @Nullable Aligned aligned) {
        attempts.of("trace.again", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.isAskers(trace, me.id());
            TraceRules.mayCompareAgain(trace, comparisons.latest(trace.id()));
            if (aligned != null) {
                TraceRules.isPossible(aligned);
            }
            Long clip = clipId(clipCode);
            if (aligned != null && clip == null) {
                throw new Refusal("trace.clip", "Name the clip whose place in the recording you say.");
            }
            store.step(trace.id(), Act.AGAIN, me.id(), null);
            audit.record("trace.again", "trace", number, Map.of("by-hand", aligned != null));
            comparisons.plan(trace.id(), clip, aligned);
            live.tell(topic(number));
            return number;
        });
    }

    /** The trace with everything that came of it; looking at it is a row of the audit. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    @Transactional
    public Trace look(String number) {
        Trace trace = still(number);
        audit.record("trace.seen", "trace", number);
        return trace;
    }

    /** The same for somebody who has just seen it, such as after a push: without another row. */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    @Transactional(readOnly = true)
    public Trace still(String number) {
        return files.whole(files.mine(number, me.id()), me.id());
    }

    private TraceStore.Row mine(String number) {
        return store.lock(files.mine(number, me.id()).id()).orElseThrow(TraceFile::unknown);
    }

    private @Nullable Long clipId(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return clips.clipByCode(code.strip().toUpperCase(java.util.Locale.ROOT))
                    .id();
        } catch (Refusal refusal) {
            throw refusal.code().equals("clip.erased") ? erased() : refusal;
        }
    }

    static Refusal erased() {
        return new Refusal(
                "trace.erased", "This clip was erased: its sound and marks are gone, so it cannot be traced any more.");
    }

    private void checkSecondPerson(long account) {
        if (!secondPeople().containsKey(account)) {
            throw new Refusal("trace.second-person", "Choose another lead of trust and safety, or a custodian.");
        }
    }

    private void tell(Template template, long account, String number) {
        notices.send(new Notice(template, account, number, null, null, "trace/" + number, false));
        live.tell(topic(number));
    }
}
