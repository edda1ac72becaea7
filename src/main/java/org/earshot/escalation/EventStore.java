package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.shared.Actor;
import org.earshot.shared.Digest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a case, row by row; each row's hash covers the one before, so none can be changed or left out unseen. */
@Component
final class EventStore {

    private final DSLContext db;
    private final JsonMapper json;

    EventStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Adds a row and moves the end of the case's chain, which the caller keeps with the case. */
    void add(CaseInHand of, Instant at, String command, CaseState from, Map<String, Object> detail) {
        Actor actor = Actor.current();
        String written = json.writeValueAsString(new TreeMap<>(detail));
        var event = new CaseEvent(
                of.eventSeq + 1, at, actor.actorId(), actor.actorName(), command, from, of.state, written, "");
        of.eventHash = hash(of.number, of.eventHash, event);
        of.eventSeq = event.seq();
        db.insertInto(CASE_EVENT)
                .set(CASE_EVENT.CASE_ID, of.id)
                .set(CASE_EVENT.SEQ, event.seq())
                .set(CASE_EVENT.AT, at)
                .set(CASE_EVENT.ACTOR_ID, event.actorId())
                .set(CASE_EVENT.ACTOR_NAME, event.actorName())
                .set(CASE_EVENT.COMMAND, command)
                .set(CASE_EVENT.FROM_STATE, from.name())
                .set(CASE_EVENT.TO_STATE, event.to().name())
                .set(CASE_EVENT.DETAIL, written)
                .set(CASE_EVENT.HASH, of.eventHash)
                .execute();
    }

    List<CaseEvent> of(long caseId) {
        return db.selectFrom(CASE_EVENT)
                .where(CASE_EVENT.CASE_ID.eq(caseId))
                .orderBy(CASE_EVENT.SEQ)
                .fetch(row -> new CaseEvent(
                        row.getSeq(),
                        row.getAt(),
                        row.getActorId(),
                        row.getActorName(),
                        row.getCommand(),
                        CaseState.valueOf(row.getFromState()),
                        CaseState.valueOf(row.getToState()),
                        row.getDetail(),
                        row.getHash()));
    }

    /** The number of the first row that does not hang on the one before it, or of the first that is missing; null when all is whole. */
    static @Nullable Integer broken(String number, List<CaseEvent> events, int lastSeq, String lastHash) {
        String before = "";
        int seq = 0;
        for (CaseEvent event : events) {
            seq++;
            before = hash(number, before, event);
            if (event.seq() != seq || !before.equals(event.hash())) {
                return seq;
            }
        }
        return seq == lastSeq && before.equals(lastHash) ? null : Integer.valueOf(seq + 1);
    }

    private static String hash(String number, String before, CaseEvent event) {
        // Microseconds are what both databases keep.
        return Digest.sha256(String.join(
                "\n",
                before,
                number,
                Integer.toString(event.seq()),
                event.at().truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString(),
                String.valueOf(event.actorId()),
                event.actorName(),
                event.command(),
                event.from().name(),
                event.to().name(),
                event.detail()));
    }
}
