package org.earshot.privacy;

import static org.earshot.tables.privacy.Tables.LISTENING;
import static org.earshot.tables.privacy.Tables.MATTER;
import static org.jooq.impl.DSL.currentInstant;

import java.util.List;
import java.util.Optional;
import org.earshot.playback.AskedFor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of who asked for the sound of a matter: added only. */
@Component
final class ListeningStore {

    private final DSLContext db;

    ListeningStore(DSLContext db) {
        this.db = db;
    }

    void add(long matter, long account, AskedFor asked) {
        db.insertInto(LISTENING)
                .set(LISTENING.MATTER_ID, matter)
                .set(LISTENING.ACCOUNT_ID, account)
                .set(LISTENING.REASON, asked.reason())
                .set(LISTENING.ASKED_AT, asked.at())
                .set(LISTENING.OPENS_AT, asked.opens())
                .set(LISTENING.ENDS_AT, asked.ends())
                .execute();
    }

    /** Matter and row under which the person, who looks at it, may hear the clip now. */
    Optional<String> open(long account, long clipId) {
        return db.select(MATTER.ID, LISTENING.ID)
                .from(LISTENING)
                .join(MATTER)
                .on(MATTER.ID.eq(LISTENING.MATTER_ID))
                .where(MATTER.OPEN_CLIP_ID.eq(clipId), MATTER.TAKEN_BY.eq(account))
                .and(LISTENING.ACCOUNT_ID.eq(account))
                .and(LISTENING.OPENS_AT.le(currentInstant()))
                .and(LISTENING.ENDS_AT.gt(currentInstant()))
                .orderBy(LISTENING.ID.desc())
                .limit(1)
                .fetchOptional(row -> Matter.reference(row.value1()) + "/" + row.value2());
    }

    /** As steps of the matter, oldest first. */
    List<MatterStep> steps(long matter) {
        return db.select(LISTENING.ACCOUNT_ID, LISTENING.ASKED_AT, LISTENING.REASON)
                .from(LISTENING)
                .where(LISTENING.MATTER_ID.eq(matter))
                .orderBy(LISTENING.ID)
                .fetch(row -> new MatterStep(
                        MatterStep.Act.ASKED_FOR_SOUND, row.value1(), row.value2(), row.value3(), null, null));
    }
}
