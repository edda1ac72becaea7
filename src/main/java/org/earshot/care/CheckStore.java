package org.earshot.care;

import static org.earshot.tables.care.Tables.CHECK_ANSWER;
import static org.earshot.tables.care.Tables.CHECK_SETTING;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of self-checks: sealed answers, and how a person wants to be asked. */
@Component
final class CheckStore {

    record Row(long id, String kind, Instant answeredAt, byte[] answers) {}

    private final DSLContext db;

    CheckStore(DSLContext db) {
        this.db = db;
    }

    CheckSettings settings(long accountId) {
        return db.select(CHECK_SETTING.PROMPTS, CHECK_SETTING.WEEKLY, CHECK_SETTING.PUT_OFF_UNTIL)
                .from(CHECK_SETTING)
                .where(CHECK_SETTING.ACCOUNT_ID.eq(accountId))
                .fetchOptional(Records.mapping(CheckSettings::new))
                .orElse(CheckSettings.FIRST);
    }

    void set(long accountId, CheckSettings settings) {
        db.mergeInto(CHECK_SETTING)
                .using(db.selectOne())
                .on(CHECK_SETTING.ACCOUNT_ID.eq(accountId))
                .whenMatchedThenUpdate()
                .set(CHECK_SETTING.PROMPTS, settings.prompts())
                .set(CHECK_SETTING.WEEKLY, settings.weekly())
                .set(CHECK_SETTING.PUT_OFF_UNTIL, settings.putOffUntil())
                .whenNotMatchedThenInsert(
                        CHECK_SETTING.ACCOUNT_ID,
                        CHECK_SETTING.PROMPTS,
                        CHECK_SETTING.WEEKLY,
                        CHECK_SETTING.PUT_OFF_UNTIL)
                .values(accountId, settings.prompts(), settings.weekly(), settings.putOffUntil())
                .execute();
    }

    Map<CheckKind, Instant> lastAnswered(long accountId) {
        return db.select(CHECK_ANSWER.KIND, max(CHECK_ANSWER.ANSWERED_AT))
                .from(CHECK_ANSWER)
                .where(CHECK_ANSWER.ACCOUNT_ID.eq(accountId))
                .groupBy(CHECK_ANSWER.KIND)
                .fetchMap(row -> CheckKind.valueOf(row.value1()), row -> row.value2());
    }

    void add(long accountId, CheckKind kind, byte[] answers) {
        db.insertInto(CHECK_ANSWER)
                .set(CHECK_ANSWER.ACCOUNT_ID, accountId)
                .set(CHECK_ANSWER.KIND, kind.name())
                .set(CHECK_ANSWER.ANSWERS, answers)
                .execute();
    }

    List<Row> of(long accountId) {
        return db.select(CHECK_ANSWER.ID, CHECK_ANSWER.KIND, CHECK_ANSWER.ANSWERED_AT, CHECK_ANSWER.ANSWERS)
                .from(CHECK_ANSWER)
                .where(CHECK_ANSWER.ACCOUNT_ID.eq(accountId))
                .orderBy(CHECK_ANSWER.ID.desc())
                .fetch(Records.mapping(Row::new));
    }

    boolean remove(long accountId, long id) {
        return db.deleteFrom(CHECK_ANSWER)
                        .where(CHECK_ANSWER.ID.eq(id))
                        .and(CHECK_ANSWER.ACCOUNT_ID.eq(accountId))
                        .execute()
                == 1;
    }

    int forgetBefore(Instant limit) {
        return db.deleteFrom(CHECK_ANSWER)
                .where(CHECK_ANSWER.ANSWERED_AT.lt(limit))
                .execute();
    }
}
