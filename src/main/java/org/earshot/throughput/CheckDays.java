package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.SELF_CHECK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts days again and compares: every night the last week and one of every four weeks' days, so that each day of the last year is
 * looked at once in four weeks. A day that was wrong is put right; that it was wrong is kept and shown.
 */
@Component
final class CheckDays {

    private static final int LATELY = 7;
    private static final int EVERY = 28;

    /** Earlier days cannot be counted again: how long people worked on clips is not kept so long. */
    private static final int MONTHS = 12;

    private final CountDays counting;
    private final DayStore days;
    private final DSLContext db;
    private final TransactionOperations transactions;
    private final Audit audit;

    CheckDays(CountDays counting, DayStore days, DSLContext db, TransactionOperations transactions, Audit audit) {
        this.counting = counting;
        this.days = days;
        this.db = db;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Brings the days up to date, then checks those that are over. */
    void check(Instant now) {
        counting.refresh(now);
        int checked = 0;
        int wrong = 0;
        String example = null;
        for (ZoneId zone : counting.zones()) {
            LocalDate today = Day.of(now, zone).date();
            for (LocalDate date : days.counted(zone)) {
                if (due(date, today)) {
                    checked++;
                    String found = putRight(new Day(zone, date), now);
                    wrong += found == null ? 0 : 1;
                    example = example == null ? found : example;
                }
            }
        }
        note(checked, wrong, example);
    }

    /** Yesterday may still change, and today does. */
    static boolean due(LocalDate date, LocalDate today) {
        return date.isBefore(today.minusDays(1))
                && date.isAfter(today.minusMonths(MONTHS))
                && (date.isAfter(today.minusDays(LATELY + 2))
                        || Math.floorMod(date.toEpochDay(), EVERY) == Math.floorMod(today.toEpochDay(), EVERY));
    }

    private @Nullable String putRight(Day day, Instant now) {
        return transactions.execute(status -> {
            days.lock(day, now);
            List<DaySheet> wrong = days.wrong(day);
            if (wrong.isEmpty()) {
                return null;
            }
            days.count(day, now);
            return day.zone() + " " + day.date() + " "
                    + wrong.getFirst().table().getName();
        });
    }

    private void note(int checked, int wrong, @Nullable String example) {
        transactions.executeWithoutResult(status -> {
            db.insertInto(SELF_CHECK)
                    .set(SELF_CHECK.DAYS, checked)
                    .set(SELF_CHECK.WRONG_DAYS, wrong)
                    .set(SELF_CHECK.EXAMPLE, example)
                    .execute();
            audit.record("throughput.checked", "days", checked, Map.of("wrong", wrong));
        });
    }

    Optional<FigureCheck> latest() {
        return db.select(SELF_CHECK.CHECKED_AT, SELF_CHECK.DAYS, SELF_CHECK.WRONG_DAYS, SELF_CHECK.EXAMPLE)
                .from(SELF_CHECK)
                .orderBy(SELF_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(row -> new FigureCheck(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
