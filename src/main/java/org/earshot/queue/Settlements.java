package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.TASK;
import static org.earshot.tables.queue.Tables.TURNED_AWAY;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.earshot.shared.Door;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.transaction.annotation.Transactional;

/** What became of clips in people's hands, for background work that compares it with what they heard. */
@Door
public class Settlements {

    private final DSLContext db;

    Settlements(DSLContext db) {
        this.db = db;
    }

    /** Clips settled since then, and those in hand now. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Set<Settled> since(Instant since) {
        return new HashSet<>(db.select(FINISHED.ACCOUNT_ID, FINISHED.CLIP_ID)
                .from(FINISHED)
                .where(FINISHED.FINISHED_AT.ge(since).and(FINISHED.ACCOUNT_ID.isNotNull()))
                .union(select(TURNED_AWAY.ACCOUNT_ID, TURNED_AWAY.CLIP_ID)
                        .from(TURNED_AWAY)
                        .where(TURNED_AWAY.AT.ge(since)))
                .union(select(TASK.LEASE_BY, TASK.CLIP_ID).from(TASK).where(TASK.LEASE_BY.isNotNull()))
                .fetch(Records.mapping(Settled::new)));
    }
}
