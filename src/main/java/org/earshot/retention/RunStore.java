package org.earshot.retention;

import static org.earshot.tables.retention.Tables.RUN;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of runs. */
@Component
final class RunStore {

    private final DSLContext db;

    RunStore(DSLContext db) {
        this.db = db;
    }

    void add(String kept, Instant olderThan, long removed, boolean whole) {
        db.insertInto(RUN)
                .set(RUN.KEPT, kept)
                .set(RUN.OLDER_THAN, olderThan)
                .set(RUN.REMOVED, removed)
                .set(RUN.WHOLE, whole)
                .execute();
    }

    List<RetentionRun> recent(int most) {
        return db.select(RUN.KEPT, RUN.OLDER_THAN, RUN.REMOVED, RUN.RAN_AT, RUN.WHOLE)
                .from(RUN)
                .orderBy(RUN.ID.desc())
                .limit(most)
                .fetch(Records.mapping(RetentionRun::new));
    }
}
