package org.earshot.referral;

import static org.earshot.tables.referral.Tables.RECIPIENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rows of referral.recipient. */
@Component
final class RecipientStore {

    private final DSLContext db;

    RecipientStore(DSLContext db) {
        this.db = db;
    }

    List<Recipient> all() {
        return where(DSL.noCondition());
    }

    Optional<Recipient> recipient(long id) {
        return where(RECIPIENT.ID.eq(id)).stream().findFirst();
    }

    private List<Recipient> where(Condition condition) {
        return db.selectFrom(RECIPIENT)
                .where(condition)
                .orderBy(RECIPIENT.NAME, RECIPIENT.ID)
                .fetch(row -> new Recipient(
                        row.getId(),
                        new RecipientPlan(
                                row.getName(),
                                RecipientKind.valueOf(row.getKind()),
                                row.getPlace(),
                                row.getContact(),
                                row.getAgeKey()),
                        row.getChangedBy(),
                        row.getChangedAt(),
                        row.getCheckedBy(),
                        row.getCheckedAt(),
                        row.getRetiredAt() != null));
    }

    long add(RecipientPlan plan, long by, Instant at) {
        return db.insertInto(RECIPIENT)
                .set(RECIPIENT.NAME, plan.name())
                .set(RECIPIENT.KIND, plan.kind().name())
                .set(RECIPIENT.PLACE, plan.place())
                .set(RECIPIENT.CONTACT, plan.contact())
                .set(RECIPIENT.AGE_KEY, plan.ageKey())
                .set(RECIPIENT.CHANGED_BY, by)
                .set(RECIPIENT.CHANGED_AT, at)
                .returningResult(RECIPIENT.ID)
                .fetchSingle()
                .value1();
    }

    /** What was checked before is not what is there now, so the check is gone. */
    void change(long id, RecipientPlan plan, long by, Instant at) {
        db.update(RECIPIENT)
                .set(RECIPIENT.NAME, plan.name())
                .set(RECIPIENT.KIND, plan.kind().name())
                .set(RECIPIENT.PLACE, plan.place())
                .set(RECIPIENT.CONTACT, plan.contact())
                .set(RECIPIENT.AGE_KEY, plan.ageKey())
                .set(RECIPIENT.CHANGED_BY, by)
                .set(RECIPIENT.CHANGED_AT, at)
                .setNull(RECIPIENT.CHECKED_BY)
                .setNull(RECIPIENT.CHECKED_AT)
                .where(RECIPIENT.ID.eq(id))
                .execute();
    }

    /** False when the entry was changed since it was read. */
    boolean check(Recipient read, long by, Instant at) {
        return db.update(RECIPIENT)
                        .set(RECIPIENT.CHECKED_BY, by)
                        .set(RECIPIENT.CHECKED_AT, at)
                        .where(RECIPIENT.ID.eq(read.id()).and(RECIPIENT.CHANGED_AT.eq(read.changedAt())))
                        .execute()
                == 1;
    }

    void retire(long id, Instant at) {
        db.update(RECIPIENT)
                .set(RECIPIENT.RETIRED_AT, at)
                .where(RECIPIENT.ID.eq(id))
                .execute();
    }
}
