package org.earshot.evidence;

import static org.earshot.tables.evidence.Tables.CHAIN;
import static org.earshot.tables.evidence.Tables.CUSTODY;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.earshot.shared.Actor;
import org.earshot.shared.AddOnce;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Storable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of custody, added one at a time to the chain of their case, and never otherwise touched. */
@Component
final class Custody {

    private final DSLContext db;
    private final DatabaseTime time;
    private final JsonMapper json;

    Custody(DSLContext db, DatabaseTime time, JsonMapper json) {
        this.db = db;
        this.time = time;
        this.json = json;
    }

    /** The last link of a chain. */
    record End(int number, String hash) {}

    CustodyRow add(
            String caseNumber, CustodyAct act, Map<String, ?> detail, @Nullable String why, @Nullable String under) {
        var end = lockedEnd(caseNumber);
        var actor = Actor.current();
        var open = new CustodyRow(
                caseNumber,
                end.number() + 1,
                // Both databases keep microseconds; the hash must be over what they give back.
                time.now().truncatedTo(ChronoUnit.MICROS),
                actor.actorId(),
                actor.actorName(),
                act,
                json.writeValueAsString(new TreeMap<>(detail)),
                why == null ? null : Storable.text(why),
                under,
                end.hash(),
                "");
        var row = withHash(open);
        db.insertInto(CUSTODY)
                .set(CUSTODY.CASE_NUMBER, row.caseNumber())
                .set(CUSTODY.NUMBER, row.number())
                .set(CUSTODY.AT, row.at())
                .set(CUSTODY.ACTOR_ID, row.actorId())
                .set(CUSTODY.ACTOR_NAME, row.actorName())
                .set(CUSTODY.ACT, row.act().name())
                .set(CUSTODY.DETAIL, row.detail())
                .set(CUSTODY.WHY, row.why())
                .set(CUSTODY.UNDER_GRANT, row.under())
                .set(CUSTODY.PREVIOUS_HASH, row.previousHash())
                .set(CUSTODY.HASH, row.hash())
                .execute();
        db.update(CHAIN)
                .set(CHAIN.LAST_NUMBER, row.number())
                .set(CHAIN.LAST_HASH, row.hash())
                .where(CHAIN.CASE_NUMBER.eq(caseNumber))
                .execute();
        return row;
    }

    List<CustodyRow> rows(String caseNumber) {
        return db.selectFrom(CUSTODY)
                .where(CUSTODY.CASE_NUMBER.eq(caseNumber))
                .orderBy(CUSTODY.CASE_NUMBER, CUSTODY.NUMBER)
                .fetch(row -> new CustodyRow(
                        row.getCaseNumber(),
                        row.getNumber(),
                        row.getAt(),
                        row.getActorId(),
                        row.getActorName(),
                        CustodyAct.valueOf(row.getAct()),
                        row.getDetail(),
                        row.getWhy(),
                        row.getUnderGrant(),
                        row.getPreviousHash(),
                        row.getHash()));
    }

    /** Lets one row be added at a time. */
    End lockedEnd(String caseNumber) {
        var end = end(caseNumber);
        if (end == null) {
            AddOnce.added(db.insertInto(CHAIN)
                    .set(CHAIN.CASE_NUMBER, caseNumber)
                    .set(CHAIN.LAST_NUMBER, 0)
                    .set(CHAIN.LAST_HASH, Link.START)
                    .onDuplicateKeyIgnore());
            end = end(caseNumber);
        }
        return Objects.requireNonNull(end);
    }

    private @Nullable End end(String caseNumber) {
        return db.select(CHAIN.LAST_NUMBER, CHAIN.LAST_HASH)
                .from(CHAIN)
                .where(CHAIN.CASE_NUMBER.eq(caseNumber))
                .forUpdate()
                .fetchOne(row -> new End(row.value1(), row.value2()));
    }

    private static CustodyRow withHash(CustodyRow row) {
        return new CustodyRow(
                row.caseNumber(),
                row.number(),
                row.at(),
                row.actorId(),
                row.actorName(),
                row.act(),
                row.detail(),
                row.why(),
                row.under(),
                row.previousHash(),
                Link.hash(row));
    }
}
