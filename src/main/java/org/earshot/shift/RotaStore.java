package org.earshot.shift;

import static org.earshot.tables.shift.Tables.PLANNED_PERSON;
import static org.earshot.tables.shift.Tables.ROTA_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rows of the rota. */
@Component
final class RotaStore {

    private final DSLContext db;

    RotaStore(DSLContext db) {
        this.db = db;
    }

    Optional<RotaEntry> entry(long id) {
        return where(ROTA_ENTRY.ID.eq(id)).stream().findFirst();
    }

    /** Entries of the site of which some part lies in the window. */
    List<RotaEntry> touching(long siteId, Instant from, Instant to) {
        return where(ROTA_ENTRY.SITE_ID.eq(siteId).and(overlap(from, to)));
    }

    boolean planned(long accountId, Instant from, Instant to, long exceptEntry) {
        return db.fetchExists(
                ROTA_ENTRY,
                ROTA_ENTRY.ACCOUNT_ID.eq(accountId).and(overlap(from, to)).and(ROTA_ENTRY.ID.ne(exceptEntry)));
    }

    /** Nobody else plans this person until the transaction ends. */
    void lock(long accountId) {
        AddOnce.added(db.insertInto(PLANNED_PERSON)
                .set(PLANNED_PERSON.ACCOUNT_ID, accountId)
                .onDuplicateKeyIgnore());
        db.selectFrom(PLANNED_PERSON)
                .where(PLANNED_PERSON.ACCOUNT_ID.eq(accountId))
                .forUpdate()
                .fetch();
    }

    long add(RotaPlan plan, Instant from, Instant to) {
        return db.insertInto(ROTA_ENTRY)
                .set(ROTA_ENTRY.SITE_ID, plan.siteId())
                .set(ROTA_ENTRY.ACCOUNT_ID, plan.accountId())
                .set(ROTA_ENTRY.KIND, plan.kind().name())
                .set(ROTA_ENTRY.STARTS_AT, from)
                .set(ROTA_ENTRY.ENDS_AT, to)
                .returningResult(ROTA_ENTRY.ID)
                .fetchSingle()
                .value1();
    }

    void change(long id, RotaPlan plan, Instant from, Instant to) {
        db.update(ROTA_ENTRY)
                .set(ROTA_ENTRY.SITE_ID, plan.siteId())
                .set(ROTA_ENTRY.ACCOUNT_ID, plan.accountId())
                .set(ROTA_ENTRY.KIND, plan.kind().name())
                .set(ROTA_ENTRY.STARTS_AT, from)
                .set(ROTA_ENTRY.ENDS_AT, to)
                .where(ROTA_ENTRY.ID.eq(id))
                .execute();
    }

    void remove(long id) {
        db.deleteFrom(ROTA_ENTRY).where(ROTA_ENTRY.ID.eq(id)).execute();
    }

    private static Condition overlap(Instant from, Instant to) {
        return ROTA_ENTRY.STARTS_AT.lt(to).and(ROTA_ENTRY.ENDS_AT.gt(from));
    }

    private List<RotaEntry> where(Condition condition) {
        return db.selectFrom(ROTA_ENTRY)
                .where(condition)
                .orderBy(ROTA_ENTRY.STARTS_AT, ROTA_ENTRY.ID)
                .fetch(RotaStore::entry);
    }

    private static RotaEntry entry(Record row) {
        return new RotaEntry(
                row.get(ROTA_ENTRY.ID),
                row.get(ROTA_ENTRY.SITE_ID),
                row.get(ROTA_ENTRY.ACCOUNT_ID),
                RotaKind.valueOf(row.get(ROTA_ENTRY.KIND)),
                row.get(ROTA_ENTRY.STARTS_AT),
                row.get(ROTA_ENTRY.ENDS_AT));
    }
}
