package org.earshot.clip;

import static org.earshot.tables.clip.Tables.RENDERING;
import static org.jooq.impl.DSL.currentTimestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Renditions still to be made. Whoever raised the number of attempts has the clip until its time is over. */
@Component
final class RenderingStore {

    /** A clip to make a rendition of; {@code attempt} counts from 1 and proves the right to hand the result in. */
    record Taken(long clipId, int attempt) {}

    private static final int CANDIDATES = 16;
    private static final Field<Instant> NOW = currentTimestamp().cast(SQLDataType.INSTANT);

    private final DSLContext db;

    RenderingStore(DSLContext db) {
        this.db = db;
    }

    void add(long clipId) {
        db.insertInto(RENDERING).set(RENDERING.CLIP_ID, clipId).execute();
    }

    /** Takes the oldest clip nobody has, by compare-and-set; a lease that ran out (a crash) counts as nobody's. */
    Optional<Taken> take(Duration lease) {
        var candidates = db.select(RENDERING.CLIP_ID, RENDERING.ATTEMPTS, NOW)
                .from(RENDERING)
                .where(RENDERING.NOT_BEFORE.le(NOW).and(free()))
                .orderBy(RENDERING.NOT_BEFORE, RENDERING.CLIP_ID)
                .limit(CANDIDATES)
                .fetch();
        for (var candidate : candidates) {
            int attempt = candidate.value2() + 1;
            int mine = db.update(RENDERING)
                    .set(RENDERING.ATTEMPTS, attempt)
                    .set(RENDERING.TAKEN_UNTIL, candidate.value3().plus(lease))
                    .where(RENDERING.CLIP_ID.eq(candidate.value1()))
                    .and(RENDERING.ATTEMPTS.eq(candidate.value2()))
                    .and(free())
                    .execute();
            if (mine == 1) {
                return Optional.of(new Taken(candidate.value1(), attempt));
            }
        }
        return Optional.empty();
    }

    /** False when somebody else has taken the clip since. */
    boolean done(Taken taken) {
        return db.deleteFrom(RENDERING).where(is(taken)).execute() == 1;
    }

    void again(Taken taken, Duration pause) {
        db.update(RENDERING)
                .setNull(RENDERING.TAKEN_UNTIL)
                .set(RENDERING.NOT_BEFORE, db.select(NOW).fetchSingle().value1().plus(pause))
                .where(is(taken))
                .execute();
    }

    /** How many clips wait for a rendition or have one being made. */
    int waiting() {
        return db.fetchCount(RENDERING);
    }

    private static Condition free() {
        return RENDERING.TAKEN_UNTIL.isNull().or(RENDERING.TAKEN_UNTIL.lt(NOW));
    }

    private static Condition is(Taken taken) {
        return RENDERING.CLIP_ID.eq(taken.clipId()).and(RENDERING.ATTEMPTS.eq(taken.attempt()));
    }
}
