package org.earshot.care;

import static org.earshot.tables.care.Tables.LOOK;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.care.Look.What;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of who has looked at what. */
@Component
final class LookStore {

    private final DSLContext db;
    private final People people;

    LookStore(DSLContext db, People people) {
        this.db = db;
        this.people = people;
    }

    void add(long whose, long reader, What what, String clipCode, Instant at) {
        db.insertInto(LOOK)
                .set(LOOK.ACCOUNT_ID, whose)
                .set(LOOK.READER_ID, reader)
                .set(LOOK.WHAT, what.name())
                .set(LOOK.CLIP_CODE, clipCode)
                .set(LOOK.LOOKED_AT, at)
                .execute();
    }

    /** Latest first. Whoever read a second look was not told the name, and is not named. */
    List<Look> of(long accountId, int most) {
        var rows = db.selectFrom(LOOK)
                .where(LOOK.ACCOUNT_ID.eq(accountId))
                .orderBy(LOOK.ACCOUNT_ID.desc(), LOOK.LOOKED_AT.desc())
                .limit(most)
                .fetch();
        Map<Long, String> names = people.names(
                rows.stream().map(row -> row.getReaderId()).distinct().toList());
        return rows.map(row -> {
            What what = What.valueOf(row.getWhat());
            String reader = what == What.SECOND_LOOK ? null : names.get(row.getReaderId());
            return new Look(row.getLookedAt(), what, reader, row.getClipCode());
        });
    }

    int forget(Instant olderThan, int most) {
        return db.deleteFrom(LOOK)
                .where(LOOK.ID.in(select(LOOK.ID)
                        .from(LOOK)
                        .where(LOOK.LOOKED_AT.lt(olderThan))
                        .orderBy(LOOK.LOOKED_AT)
                        .limit(most)))
                .execute();
    }
}
