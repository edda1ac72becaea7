package org.earshot.care;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.exposure.HardMoments;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How I am, said by me and for me: two short questions on day 3 and day 28 after something hard, and every week where I want
 * that. Answers are sealed under my key, kept 90 days and shown to nobody else; no figure is made of them, and no act here leaves an audit row, whose
 * reader would learn of it.
 */
@Door
public class SelfChecks {

    /** How long a prompt that was put off stays away. */
    static final Duration PUT_OFF = Duration.ofDays(1);

    static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST_NOTE = 500;
    private static final String PURPOSE = "self-check";

    private final CheckStore checks;
    private final HardMoments hard;
    private final Sealed sealed;
    private final JsonMapper json;
    private final DatabaseTime time;
    private final Me me;

    SelfChecks(CheckStore checks, HardMoments hard, Sealed sealed, JsonMapper json, DatabaseTime time, Me me) {
        this.checks = checks;
        this.hard = hard;
        this.sealed = sealed;
        this.json = json;
        this.time = time;
        this.me = me;
    }

    /** What I would be asked now, if anything. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Optional<CheckKind> due() {
        Instant now = time.now();
        return Prompts.due(
                checks.settings(me.id()), hard.mine(now.minus(Prompts.REACH)), checks.lastAnswered(me.id()), now);
    }

    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public CheckSettings settings() {
        return checks.settings(me.id());
    }

    /** Whether I want to be asked at all, and every week. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void set(boolean prompts, boolean weekly) {
        checks.set(me.id(), new CheckSettings(prompts, weekly, settings().putOffUntil()));
    }

    /** Not now: I am asked again tomorrow at the earliest. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void putOff() {
        CheckSettings settings = settings();
        checks.set(
                me.id(),
                new CheckSettings(
                        settings.prompts(), settings.weekly(), time.now().plus(PUT_OFF)));
    }

    /**
     * Keeps what I say; every question may be left out. Refused with {@code care.answer} for a question or an answer that there is not,
     * and with {@code care.note} for a note of more than 500 characters.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void answer(CheckKind kind, Map<String, String> chosen, String note) {
        chosen.forEach((question, answer) -> {
            if (!kind.questions().contains(question)
                    || !CheckKind.answers(question).contains(answer)) {
                throw new Refusal("care.answer", "Choose one of the answers, or none.");
            }
        });
        String kept = Storable.text(note).strip();
        if (kept.length() > LONGEST_NOTE) {
            throw new Refusal("care.note", "Shorten the note to 500 characters.");
        }
        Map<String, String> said = new LinkedHashMap<>(chosen);
        said.put("note", kept);
        checks.add(me.id(), kind, sealed.seal(PURPOSE, me.id(), json.writeValueAsString(said)));
    }

    /** What I said in the last 90 days, newest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Answers> mine() {
        Instant limit = time.now().minus(KEPT);
        return checks.of(me.id()).stream()
                .filter(row -> row.answeredAt().isAfter(limit))
                .map(this::open)
                .toList();
    }

    /** Removes something I said, at once and for good; somebody else's is refused with {@code care.answer}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void remove(long id) {
        if (!checks.remove(me.id(), id)) {
            throw new Refusal("care.answer", "There is no such answer of yours.");
        }
    }

    private Answers open(CheckStore.Row row) {
        CheckKind kind = CheckKind.valueOf(row.kind());
        var said = json.readTree(sealed.open(PURPOSE, me.id(), row.answers()));
        Map<String, String> chosen = new LinkedHashMap<>();
        kind.questions().forEach(question -> {
            String answer = said.path(question).asString("");
            if (!answer.isEmpty()) {
                chosen.put(question, answer);
            }
        });
        return new Answers(
                row.id(), kind, row.answeredAt(), chosen, said.path("note").asString(""));
    }
}
