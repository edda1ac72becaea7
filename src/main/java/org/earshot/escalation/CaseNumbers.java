package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_NUMBER;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The numbers of cases, without gaps and without twins. */
@Component
final class CaseNumbers {

    private final DSLContext db;
    private final Clock clock;

    CaseNumbers(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Lets one raise through at a time, until its transaction ends; answers the year (UTC) it is numbered in. */
    int lockYear() {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (!locked(year)) {
            AddOnce.added(db.insertInto(CASE_NUMBER, CASE_NUMBER.IN_YEAR, CASE_NUMBER.LAST_NUMBER)
                    .values(year, 0)
                    .onDuplicateKeyIgnore());
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

    /** The next number, such as ESC-2026-000123. Only under the lock of {@link #lockYear}. */
    String next(int year) {
        int number = db.update(CASE_NUMBER)
                .set(CASE_NUMBER.LAST_NUMBER, CASE_NUMBER.LAST_NUMBER.plus(1))
                .where(CASE_NUMBER.IN_YEAR.eq(year))
                .returningResult(CASE_NUMBER.LAST_NUMBER)
                .fetchSingle()
                .value1();
        return String.format(Locale.ROOT, "ESC-%04d-%06d", year, number);
    }
}
