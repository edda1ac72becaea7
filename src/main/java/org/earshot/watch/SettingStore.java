package org.earshot.watch;

import static org.earshot.tables.watch.Tables.RULE_STATE;
import static org.earshot.tables.watch.Tables.THRESHOLD;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the rules are set. */
@Component
final class SettingStore {

    record OffBy(long account, Instant since, String reason) {}

    private final DSLContext db;

    SettingStore(DSLContext db) {
        this.db = db;
    }

    Amounts amounts() {
        Map<WatchRule, Map<String, Integer>> set = new EnumMap<>(WatchRule.class);
        db.select(THRESHOLD.RULE, THRESHOLD.NAME, THRESHOLD.AMOUNT)
                .from(THRESHOLD)
                .forEach(row -> set.computeIfAbsent(WatchRule.valueOf(row.value1()), rule -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return new Amounts(set);
    }

    Map<WatchRule, OffBy> off() {
        Map<WatchRule, OffBy> off = new EnumMap<>(WatchRule.class);
        db.select(RULE_STATE.RULE, RULE_STATE.CHANGED_BY, RULE_STATE.CHANGED_AT, RULE_STATE.REASON)
                .from(RULE_STATE)
                .where(RULE_STATE.IS_ON.eq(false))
                .forEach(row ->
                        off.put(WatchRule.valueOf(row.value1()), new OffBy(row.value2(), row.value3(), row.value4())));
        return off;
    }

    void amount(WatchRule rule, String name, int amount, long by) {
        int changed = db.update(THRESHOLD)
                .set(THRESHOLD.AMOUNT, amount)
                .set(THRESHOLD.CHANGED_BY, by)
                .set(THRESHOLD.CHANGED_AT, currentInstant())
                .where(THRESHOLD.RULE.eq(rule.name()).and(THRESHOLD.NAME.eq(name)))
                .execute();
        if (changed == 0) {
            db.insertInto(THRESHOLD)
                    .set(THRESHOLD.RULE, rule.name())
                    .set(THRESHOLD.NAME, name)
                    .set(THRESHOLD.AMOUNT, amount)
                    .set(THRESHOLD.CHANGED_BY, by)
                    .execute();
        }
    }

    /** @param reason why it is off; null turns it on */
    void state(WatchRule rule, @Nullable String reason, long by) {
        int changed = db.update(RULE_STATE)
                .set(RULE_STATE.IS_ON, reason == null)
                .set(RULE_STATE.REASON, reason)
                .set(RULE_STATE.CHANGED_BY, by)
                .set(RULE_STATE.CHANGED_AT, currentInstant())
                .where(RULE_STATE.RULE.eq(rule.name()))
                .execute();
        if (changed == 0) {
            db.insertInto(RULE_STATE)
                    .set(RULE_STATE.RULE, rule.name())
                    .set(RULE_STATE.IS_ON, reason == null)
                    .set(RULE_STATE.REASON, reason)
                    .set(RULE_STATE.CHANGED_BY, by)
                    .execute();
        }
    }
}
