package org.earshot.export;

import static org.earshot.tables.export.Tables.WAITING_CLIP;
import static org.earshot.tables.export.Tables.WAITING_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.tables.export.tables.records.WaitingFileRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of files that wait to be fetched or are being made, and of the clips in them; the only rows of exports that change. */
@Component
final class WaitingStore {

    /**
     * @param location where the sealed file lies; null before it is begun
     * @param readAt when its reviews were begun to be read
     */
    record WaitingFile(
            long id,
            int run,
            @Nullable String location,
            @Nullable Instant readAt,
            @Nullable Instant readyAt,
            @Nullable Instant goodUntil) {}

    private final DSLContext db;

    WaitingStore(DSLContext db) {
        this.db = db;
    }

    void add(long id, int expected) {
        db.insertInto(WAITING_FILE)
                .set(WAITING_FILE.REQUEST_ID, id)
                .set(WAITING_FILE.RUN, 1)
                .set(WAITING_FILE.EXPECTED, expected)
                .set(WAITING_FILE.WRITTEN, 0)
                .set(WAITING_FILE.TROUBLED, false)
                .execute();
    }

    Optional<WaitingFile> file(long id) {
        return db.selectFrom(WAITING_FILE).where(WAITING_FILE.REQUEST_ID.eq(id)).fetchOptional(WaitingStore::file);
    }

    List<WaitingFile> all() {
        return db.selectFrom(WAITING_FILE).orderBy(WAITING_FILE.REQUEST_ID).fetch(WaitingStore::file);
    }

    private static WaitingFile file(WaitingFileRecord row) {
        return new WaitingFile(
                row.getRequestId(),
                row.getRun(),
                row.getLocation(),
                row.getReadAt(),
                row.getReadyAt(),
                row.getGoodUntil());
    }

    /** A making begins, from nothing; false when another making has taken its place. */
    boolean begin(long id, int run, String location, int expected, Instant at) {
        db.deleteFrom(WAITING_CLIP).where(WAITING_CLIP.REQUEST_ID.eq(id)).execute();
        return db.update(WAITING_FILE)
                        .set(WAITING_FILE.LOCATION, location)
                        .set(WAITING_FILE.EXPECTED, expected)
                        .set(WAITING_FILE.WRITTEN, 0)
                        .set(WAITING_FILE.READ_AT, at)
                        .where(WAITING_FILE.REQUEST_ID.eq(id), WAITING_FILE.RUN.eq(run), WAITING_FILE.READY_AT.isNull())
                        .execute()
                == 1;
    }

    void wrote(long id, String location, int written, Collection<Long> clipIds) {
        int still = db.update(WAITING_FILE)
                .set(WAITING_FILE.WRITTEN, written)
                .where(WAITING_FILE.REQUEST_ID.eq(id), WAITING_FILE.LOCATION.eq(location))
                .execute();
        if (still == 1) {
            var insert = db.insertInto(WAITING_CLIP, WAITING_CLIP.REQUEST_ID, WAITING_CLIP.CLIP_ID);
            for (long clip : new HashSet<>(clipIds)) {
                insert = insert.values(id, clip);
            }
            insert.execute();
        }
    }

    /** Of several makings at once only the one that began last is ready. */
    boolean ready(long id, String location, Instant at, Instant goodUntil) {
        return db.update(WAITING_FILE)
                        .set(WAITING_FILE.READY_AT, at)
                        .set(WAITING_FILE.GOOD_UNTIL, goodUntil)
                        .set(WAITING_FILE.TROUBLED, false)
                        .where(
                                WAITING_FILE.REQUEST_ID.eq(id),
                                WAITING_FILE.LOCATION.eq(location),
                                WAITING_FILE.READY_AT.isNull())
                        .execute()
                == 1;
    }

    void troubled(long id, int run) {
        db.update(WAITING_FILE)
                .set(WAITING_FILE.TROUBLED, true)
                .where(WAITING_FILE.REQUEST_ID.eq(id), WAITING_FILE.RUN.eq(run))
                .execute();
    }

    /** A ready file is to be made anew; false when somebody else has seen to it or it was fetched. */
    boolean again(WaitingFile seen) {
        return db.update(WAITING_FILE)
                        .set(WAITING_FILE.RUN, seen.run() + 1)
                        .setNull(WAITING_FILE.LOCATION)
                        .setNull(WAITING_FILE.READY_AT)
                        .setNull(WAITING_FILE.GOOD_UNTIL)
                        .set(WAITING_FILE.WRITTEN, 0)
                        .where(
                                WAITING_FILE.REQUEST_ID.eq(seen.id()),
                                WAITING_FILE.RUN.eq(seen.run()),
                                WAITING_FILE.READY_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** Takes the row away; false when it is not there any more, or is another making's. */
    boolean remove(WaitingFile seen) {
        return db.deleteFrom(WAITING_FILE)
                        .where(WAITING_FILE.REQUEST_ID.eq(seen.id()), WAITING_FILE.RUN.eq(seen.run()))
                        .execute()
                == 1;
    }

    /** Numbers of the clips in the file above a number, in their order. */
    List<Long> clips(long id, long after, int limit) {
        return db.selectDistinct(WAITING_CLIP.CLIP_ID)
                .from(WAITING_CLIP)
                .where(WAITING_CLIP.REQUEST_ID.eq(id), WAITING_CLIP.CLIP_ID.gt(after))
                .orderBy(WAITING_CLIP.CLIP_ID)
                .limit(limit)
                .fetch(WAITING_CLIP.CLIP_ID);
    }

    Set<String> locations() {
        return db.select(WAITING_FILE.LOCATION)
                .from(WAITING_FILE)
                .where(WAITING_FILE.LOCATION.isNotNull())
                .fetchSet(WAITING_FILE.LOCATION);
    }
}
