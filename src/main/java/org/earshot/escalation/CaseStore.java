package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_NUMBER;
import static org.earshot.tables.escalation.Tables.RAISED_CASE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Cases and their numbers. */
@Component
final class CaseStore {

    private final DSLContext db;
    private final Clock clock;

    CaseStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Lets one raise through at a time, until its transaction ends; answers the year (UTC) it is numbered in. */
    int lockYear() {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (!locked(year)) {
            begin(year);
            locked(year);
        }
        return year;
    }

    private boolean locked(int year) {
        return db.selectFrom(CASE_NUMBER)
                .where(CASE_NUMBER.IN_YEAR.eq(year))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private void begin(int year) {
        try {
            db.insertInto(CASE_NUMBER, CASE_NUMBER.IN_YEAR, CASE_NUMBER.LAST_NUMBER)
                    .values(year, 0)
                    .onConflictDoNothing()
                    .execute();
        } catch (DuplicateKeyException e) {
            // H2 says so when another raise began the year at the same moment; the row is there, which is all that
            // counts.
            return;
        }
    }

    Optional<Raised> raisedBy(long accountId, long clipId) {
        return db.select(RAISED_CASE.NUMBER, RAISED_CASE.CLIP_ID, RAISED_CASE.RAISED_AT)
                .from(RAISED_CASE)
                .where(RAISED_CASE.CLIP_ID.eq(clipId), RAISED_CASE.RAISED_BY.eq(accountId))
                .fetchOptional(CaseStore::raised);
    }

    List<Raised> raisedSince(long accountId, Instant since) {
        return db.select(RAISED_CASE.NUMBER, RAISED_CASE.CLIP_ID, RAISED_CASE.RAISED_AT)
                .from(RAISED_CASE)
                .where(RAISED_CASE.RAISED_BY.eq(accountId), RAISED_CASE.RAISED_AT.ge(since))
                .orderBy(RAISED_CASE.RAISED_AT.desc(), RAISED_CASE.ID.desc())
                .fetch(CaseStore::raised);
    }

    /** Only under the lock of {@link #lockYear}. */
    Raised add(int year, long clipId, long accountId, Raise raise) {
        int number = db.update(CASE_NUMBER)
                .set(CASE_NUMBER.LAST_NUMBER, CASE_NUMBER.LAST_NUMBER.plus(1))
                .where(CASE_NUMBER.IN_YEAR.eq(year))
                .returningResult(CASE_NUMBER.LAST_NUMBER)
                .fetchSingle()
                .value1();
        return db.insertInto(RAISED_CASE)
                .set(RAISED_CASE.NUMBER, String.format(Locale.ROOT, "ESC-%04d-%06d", year, number))
                .set(RAISED_CASE.CLIP_ID, clipId)
                .set(RAISED_CASE.RAISED_BY, accountId)
                .set(RAISED_CASE.CATEGORY, raise.category())
                .set(RAISED_CASE.HAPPENING_NOW, raise.now().name())
                .set(RAISED_CASE.NOTE, raise.note())
                .returningResult(RAISED_CASE.NUMBER, RAISED_CASE.CLIP_ID, RAISED_CASE.RAISED_AT)
                .fetchSingle(CaseStore::raised);
    }

    private static Raised raised(Record3<String, Long, Instant> row) {
        return new Raised(row.value1(), row.value2(), row.value3());
    }
}
