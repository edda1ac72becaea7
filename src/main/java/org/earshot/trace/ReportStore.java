package org.earshot.trace;

import static org.earshot.tables.trace.Tables.REPORT;
import static org.jooq.impl.DSL.currentInstant;

import java.util.Optional;
import org.earshot.shared.Digest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reports of comparisons, sealed. */
@Component
final class ReportStore {

    private final DSLContext db;
    private final Seals seals;

    ReportStore(DSLContext db, Seals seals) {
        this.db = db;
        this.seals = seals;
    }

    void keep(long runId, long askedBy, byte[] pdf) {
        db.insertInto(REPORT)
                .set(REPORT.RUN_ID, runId)
                .set(REPORT.ASKED_BY, askedBy)
                .set(REPORT.SHA256, Digest.sha256(pdf))
                .set(REPORT.SEALED, seals.report(runId, pdf))
                .execute();
    }

    Optional<Report> find(long runId) {
        return db.select(REPORT.RUN_ID, REPORT.MADE_AT, REPORT.SHA256, REPORT.RELEASED_AT, REPORT.FETCHED_AT)
                .from(REPORT)
                .where(REPORT.RUN_ID.eq(runId))
                .fetchOptional(Records.mapping(Report::new));
    }

    /** False when it is released already. */
    boolean release(long runId, long account) {
        return db.update(REPORT)
                        .set(REPORT.RELEASED_BY, account)
                        .set(REPORT.RELEASED_AT, currentInstant())
                        .where(REPORT.RUN_ID.eq(runId), REPORT.RELEASED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The PDF, once after it was released. */
    Optional<byte[]> fetch(long runId) {
        int fetched = db.update(REPORT)
                .set(REPORT.FETCHED_AT, currentInstant())
                .where(REPORT.RUN_ID.eq(runId), REPORT.RELEASED_AT.isNotNull(), REPORT.FETCHED_AT.isNull())
                .execute();
        return fetched == 0 ? Optional.empty() : Optional.of(open(runId));
    }

    byte[] open(long runId) {
        var kept = db.select(REPORT.SEALED, REPORT.SHA256)
                .from(REPORT)
                .where(REPORT.RUN_ID.eq(runId))
                .fetchSingle();
        byte[] pdf = seals.openReport(runId, kept.value1());
        if (!Digest.sha256(pdf).equals(kept.value2())) {
            throw new IllegalStateException("the report of comparison " + runId + " is not what was kept");
        }
        return pdf;
    }
}
