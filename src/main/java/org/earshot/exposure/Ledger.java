package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.BUDGET;
import static org.earshot.tables.exposure.Tables.COUNTED;
import static org.earshot.tables.exposure.Tables.FIGURES;
import static org.earshot.tables.exposure.Tables.GONE_ON;
import static org.earshot.tables.exposure.Tables.HARMLESS_LATELY;
import static org.earshot.tables.exposure.Tables.PIECE;
import static org.earshot.tables.exposure.Tables.PIECE_SEVERITY;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads the figures of exposure, which are views: there is no tally anywhere. */
@Component
final class Ledger {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(10);
    private static final int LOOKS_FURTHER = 4;

    private final DSLContext db;

    Ledger(DSLContext db) {
        this.db = db;
    }

    Figures figures(long accountId) {
        return db.select(
                        FIGURES.DAY_POINTS,
                        FIGURES.WEEK_POINTS,
                        FIGURES.ACUTE_POINTS,
                        FIGURES.ACUTE_AT,
                        FIGURES.EXTREME_AT,
                        FIGURES.SEVERE_AT,
                        FIGURES.DISTURBING_AT)
                .from(FIGURES)
                .where(FIGURES.ACCOUNT_ID.eq(accountId))
                .fetchOptional(Records.mapping(Figures::new))
                .orElse(Figures.NOTHING);
    }

    Budget budget(long accountId) {
        return db.selectFrom(BUDGET)
                .where(BUDGET.ACCOUNT_ID.eq(accountId))
                .fetchSingle(row -> new Budget(
                        new Settings(
                                row.getWeightS1(),
                                row.getWeightS2(),
                                row.getWeightS3(),
                                row.getWeightS4(),
                                row.getWordsCount(),
                                row.getHalfLifeMinutes(),
                                row.getAcuteTrigger(),
                                row.getDayBudget(),
                                row.getWeekBudget(),
                                row.getNewcomerFactor(),
                                row.getNewcomerDays(),
                                row.getSensitiveMinutes(),
                                row.getCalmEndMinutes(),
                                row.getNeutralAfterS2(),
                                row.getNeutralAfterS3()),
                        row.getFactor(),
                        row.getDaySince(),
                        row.getPlannedEnd(),
                        row.getGoneOnAt(),
                        row.getReadAt()));
    }

    /** What counts something in seven days, latest first. */
    List<Counted> counted(long accountId) {
        return db.select(
                        COUNTED.CLIP_ID,
                        COUNTED.SEVERITY.convertFrom(each -> Severity.values()[each]),
                        COUNTED.WEEK_MS,
                        COUNTED.DAY_POINTS,
                        COUNTED.WEEK_POINTS,
                        COUNTED.LAST_AT)
                .from(COUNTED)
                .where(COUNTED.ACCOUNT_ID.eq(accountId))
                .and(COUNTED.WEEK_POINTS.gt(0.0))
                .orderBy(COUNTED.LAST_AT.desc(), COUNTED.CLIP_ID)
                .fetch(Records.mapping(Counted::new));
    }

    /**
     * Clips played after a moment that never were anything but harmless to the person, counted until there are enough. They are looked for in
     * the first minutes after it, and in longer and longer ones where those had too few: a whole day is seldom read.
     */
    int harmlessSince(long accountId, Instant since, Instant now, int enough) {
        Duration looked = FIRST_LOOK;
        int found = harmlessBetween(accountId, since, since.plus(looked));
        while (found < enough && since.plus(looked).isBefore(now)) {
            looked = looked.multipliedBy(LOOKS_FURTHER);
            found = harmlessBetween(accountId, since, since.plus(looked));
        }
        return found;
    }

    private int harmlessBetween(long accountId, Instant since, Instant until) {
        return new HashSet<>(db.select(HARMLESS_LATELY.CLIP_ID)
                        .from(HARMLESS_LATELY)
                        .where(HARMLESS_LATELY.ACCOUNT_ID.eq(accountId))
                        .and(HARMLESS_LATELY.REPORTED_AT.gt(since))
                        .and(HARMLESS_LATELY.REPORTED_AT.le(until))
                        .fetch(HARMLESS_LATELY.CLIP_ID))
                .size();
    }

    List<Piece> fortnight(long accountId) {
        return db.select(
                        PIECE.CLIP_ID,
                        PIECE_SEVERITY.SEVERITY.convertFrom(each -> Severity.values()[each]),
                        PIECE.NOTED_AT,
                        PIECE.MS)
                .from(PIECE)
                .join(PIECE_SEVERITY)
                .on(PIECE_SEVERITY.ACCOUNT_ID.eq(PIECE.ACCOUNT_ID).and(PIECE_SEVERITY.CLIP_ID.eq(PIECE.CLIP_ID)))
                .where(PIECE.ACCOUNT_ID.eq(accountId))
                .fetch(Records.mapping(Piece::new));
    }

    void goneOn(long accountId, Instant now) {
        db.insertInto(GONE_ON, GONE_ON.ACCOUNT_ID, GONE_ON.CHOSEN_AT)
                .values(accountId, now)
                .execute();
    }
}
