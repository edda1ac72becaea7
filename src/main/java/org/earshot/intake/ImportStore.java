package org.earshot.intake;

import static org.earshot.tables.intake.Tables.IMPORT_PROBLEM;
import static org.earshot.tables.intake.Tables.IMPORT_RUN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.clip.SenderTrace;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of imports and their problems. */
@Component
final class ImportStore implements SenderTrace {

    private final DSLContext db;

    ImportStore(DSLContext db) {
        this.db = db;
    }

    long add(String name, String startedBy, int total) {
        return db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.NAME, name)
                .set(IMPORT_RUN.STARTED_BY, startedBy)
                .set(IMPORT_RUN.TOTAL, total)
                .returningResult(IMPORT_RUN.ID)
                .fetchSingle()
                .value1();
    }

    /** False when there is no such import or it is finished. */
    boolean update(long id, ImportReport report, @Nullable Instant finishedAt) {
        return db.update(IMPORT_RUN)
                        .set(IMPORT_RUN.ACCEPTED, report.accepted())
                        .set(IMPORT_RUN.KNOWN, report.known())
                        .set(IMPORT_RUN.REFUSED, report.refused())
                        .set(IMPORT_RUN.FINISHED_AT, finishedAt)
                        .where(IMPORT_RUN.ID.eq(id).and(IMPORT_RUN.FINISHED_AT.isNull()))
                        .execute()
                == 1;
    }

    void addProblems(long runId, List<ImportProblem> problems) {
        var rows = problems.stream()
                .map(problem -> {
                    var row = db.newRecord(IMPORT_PROBLEM);
                    row.setRunId(runId);
                    row.setLine(problem.line());
                    row.setExternalId(problem.externalId());
                    row.setField(problem.field());
                    row.setReason(problem.reason());
                    return row;
                })
                .toList();
        db.batchInsert(rows).execute();
    }

    Optional<ImportRun> run(long id) {
        return runs().where(IMPORT_RUN.ID.eq(id)).fetchOptional(Records.mapping(ImportRun::new));
    }

    List<ImportRun> recent() {
        return runs().orderBy(IMPORT_RUN.ID.desc()).limit(100).fetch(Records.mapping(ImportRun::new));
    }

    private SelectJoinStep<Record9<Long, String, Instant, Instant, String, Integer, Integer, Integer, Integer>> runs() {
        return db.select(
                        IMPORT_RUN.ID,
                        IMPORT_RUN.NAME,
                        IMPORT_RUN.STARTED_AT,
                        IMPORT_RUN.FINISHED_AT,
                        IMPORT_RUN.STARTED_BY,
                        IMPORT_RUN.TOTAL,
                        IMPORT_RUN.ACCEPTED,
                        IMPORT_RUN.KNOWN,
                        IMPORT_RUN.REFUSED)
                .from(IMPORT_RUN);
    }

    /** Problems of a clip that has been erased keep their reasons, without the sender's name for it. */
    @Override
    public void wipe(String externalId) {
        db.update(IMPORT_PROBLEM)
                .setNull(IMPORT_PROBLEM.EXTERNAL_ID)
                .where(IMPORT_PROBLEM.EXTERNAL_ID.eq(externalId))
                .execute();
    }

    List<ImportProblem> problems(long runId) {
        return db.select(IMPORT_PROBLEM.LINE, IMPORT_PROBLEM.EXTERNAL_ID, IMPORT_PROBLEM.FIELD, IMPORT_PROBLEM.REASON)
                .from(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.RUN_ID.eq(runId))
                .orderBy(IMPORT_PROBLEM.RUN_ID, IMPORT_PROBLEM.LINE, IMPORT_PROBLEM.ID)
                .limit(5000)
                .fetch(Records.mapping(ImportProblem::new));
    }
}
