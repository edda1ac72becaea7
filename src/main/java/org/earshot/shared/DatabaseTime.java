package org.earshot.shared;

import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The database's clock, by which leases, grants and shifts run: the same for every node, and fixed within a transaction. */
@Component
public final class DatabaseTime {

    private final DSLContext db;

    DatabaseTime(DSLContext db) {
        this.db = db;
    }

    public Instant now() {
        return db.select(currentInstant()).fetchSingle().value1();
    }
}
