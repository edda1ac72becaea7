package org.earshot.incident;

import static org.earshot.tables.incident.Tables.ENTRY;
import static org.earshot.tables.incident.Tables.GATHERED_CASE;
import static org.earshot.tables.incident.Tables.INCIDENT_FILE;
import static org.earshot.tables.incident.Tables.NAMED;
import static org.earshot.tables.incident.Tables.TASK;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.shared.Actor;
import org.earshot.tables.incident.tables.records.IncidentFileRecord;
import org.earshot.tables.incident.tables.records.TaskRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents: their one row each, with everything that hangs on it. */
@Component
final class IncidentStore {

    private static final String PREFIX = "INC-";

    private final DSLContext db;

    IncidentStore(DSLContext db) {
        this.db = db;
    }

    static String number(long id) {
        return PREFIX + id;
    }

    /** 0, which is no incident's, for what is no number of one. */
    static long id(String number) {
        return number.matches(PREFIX + "[0-9]{1,9}") ? Long.parseLong(number.substring(PREFIX.length())) : 0;
    }

    long add(String name, IncidentKind kind, long owner, @Nullable Long by, Instant now) {
        return db.insertInto(INCIDENT_FILE)
                .set(INCIDENT_FILE.NAME, name)
                .set(INCIDENT_FILE.KIND, kind.name())
                .set(INCIDENT_FILE.OWNER_ID, owner)
                .set(INCIDENT_FILE.OPENED_BY, by)
                .set(INCIDENT_FILE.OPENED_AT, now)
                .returningResult(INCIDENT_FILE.ID)
                .fetchSingle()
                .value1();
    }

    /** The incident, kept from others until the transaction ends. */
    Optional<IncidentFile> lock(String number) {
        return db.selectFrom(INCIDENT_FILE)
                .where(INCIDENT_FILE.ID.eq(id(number)))
                .forUpdate()
                .fetchOptional(this::file);
    }

    Optional<IncidentFile> read(String number) {
        return db.selectFrom(INCIDENT_FILE)
                .where(INCIDENT_FILE.ID.eq(id(number)))
                .fetchOptional(this::file);
    }

    void changed(long id) {
        db.update(INCIDENT_FILE)
                .set(INCIDENT_FILE.VERSION, INCIDENT_FILE.VERSION.plus(1))
                .where(INCIDENT_FILE.ID.eq(id))
                .execute();
    }

    void note(long id, Instant at, EntryKind kind, String reference, String text) {
        Actor actor = Actor.current();
        db.insertInto(ENTRY)
                .set(ENTRY.INCIDENT_ID, id)
                .set(ENTRY.AT, at)
                .set(ENTRY.BY_ID, actor.actorId())
                .set(ENTRY.BY_NAME, actor.actorName())
                .set(ENTRY.KIND, kind.name())
                .set(ENTRY.REFERENCE, reference)
                .set(ENTRY.TEXT, text)
                .execute();
    }

    void addCase(long id, String number, long by, Instant at) {
        db.insertInto(GATHERED_CASE)
                .set(GATHERED_CASE.INCIDENT_ID, id)
                .set(GATHERED_CASE.CASE_NUMBER, number)
                .set(GATHERED_CASE.ADDED_BY, by)
                .set(GATHERED_CASE.ADDED_AT, at)
                .execute();
    }

    void takeOutCase(long id, String number) {
        db.deleteFrom(GATHERED_CASE)
                .where(GATHERED_CASE.INCIDENT_ID.eq(id).and(GATHERED_CASE.CASE_NUMBER.eq(number)))
                .execute();
    }

    void name(long id, long account, @Nullable Long by, Instant at) {
        db.insertInto(NAMED)
                .set(NAMED.INCIDENT_ID, id)
                .set(NAMED.ACCOUNT_ID, account)
                .set(NAMED.NAMED_BY, by)
                .set(NAMED.NAMED_AT, at)
                .execute();
    }

    void noLongerName(long id, long account) {
        db.deleteFrom(NAMED)
                .where(NAMED.INCIDENT_ID.eq(id).and(NAMED.ACCOUNT_ID.eq(account)))
                .execute();
    }

    void give(long id, long owner) {
        db.update(INCIDENT_FILE)
                .set(INCIDENT_FILE.OWNER_ID, owner)
                .where(INCIDENT_FILE.ID.eq(id))
                .execute();
    }

    long addTask(long id, String what, long owner, Instant due) {
        return db.insertInto(TASK)
                .set(TASK.INCIDENT_ID, id)
                .set(TASK.WHAT, what)
                .set(TASK.OWNER_ID, owner)
                .set(TASK.DUE_AT, due)
                .returningResult(TASK.ID)
                .fetchSingle()
                .value1();
    }

    void endTask(long task, IncidentTask.State state, long by, Instant at, @Nullable String reason) {
        db.update(TASK)
                .set(TASK.STATE, state.name())
                .set(TASK.ENDED_BY, by)
                .set(TASK.ENDED_AT, at)
                .set(TASK.REASON, reason)
                .where(TASK.ID.eq(task))
                .execute();
    }

    void review(long id, String learned, @Nullable String changedProcedure, long by, Instant at) {
        db.update(INCIDENT_FILE)
                .set(INCIDENT_FILE.LEARNED, learned)
                .set(INCIDENT_FILE.CHANGED_PROCEDURE, changedProcedure)
                .set(INCIDENT_FILE.REVIEWED_BY, by)
                .set(INCIDENT_FILE.REVIEWED_AT, at)
                .where(INCIDENT_FILE.ID.eq(id))
                .execute();
    }

    /** Closes it, or opens it again when nobody closes it. */
    void state(long id, IncidentState state, @Nullable Long closedBy, @Nullable Instant at) {
        db.update(INCIDENT_FILE)
                .set(INCIDENT_FILE.STATE, state.name())
                .set(INCIDENT_FILE.CLOSED_BY, closedBy)
                .set(INCIDENT_FILE.CLOSED_AT, at)
                .where(INCIDENT_FILE.ID.eq(id))
                .execute();
    }

    private IncidentFile file(IncidentFileRecord row) {
        long id = row.getId();
        String learned = row.getLearned();
        return new IncidentFile(
                number(id),
                row.getName(),
                IncidentKind.valueOf(row.getKind()),
                IncidentState.valueOf(row.getState()),
                row.getVersion(),
                row.getOwnerId(),
                row.getOpenedAt(),
                row.getClosedBy(),
                row.getClosedAt(),
                learned == null
                        ? null
                        : new AfterAction(learned, row.getChangedProcedure(), row.getReviewedBy(), row.getReviewedAt()),
                new LinkedHashSet<>(db.select(NAMED.ACCOUNT_ID)
                        .from(NAMED)
                        .where(NAMED.INCIDENT_ID.eq(id))
                        .orderBy(NAMED.NAMED_AT, NAMED.ACCOUNT_ID)
                        .fetch(NAMED.ACCOUNT_ID)),
                db.select(GATHERED_CASE.CASE_NUMBER)
                        .from(GATHERED_CASE)
                        .where(GATHERED_CASE.INCIDENT_ID.eq(id))
                        .orderBy(GATHERED_CASE.CASE_NUMBER)
                        .fetch(gathered -> new GatheredCase(gathered.value1(), null)),
                db.selectFrom(TASK)
                        .where(TASK.INCIDENT_ID.eq(id))
                        .orderBy(TASK.ID)
                        .fetch(IncidentStore::task),
                entries(id),
                Map.of());
    }

    private static IncidentTask task(TaskRecord row) {
        return new IncidentTask(
                row.getId(),
                row.getWhat(),
                row.getOwnerId(),
                row.getDueAt(),
                IncidentTask.State.valueOf(row.getState()),
                row.getEndedBy(),
                row.getEndedAt(),
                row.getReason());
    }

    private List<IncidentEntry> entries(long id) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.INCIDENT_ID.eq(id))
                .orderBy(ENTRY.ID)
                .fetch(row -> new IncidentEntry(
                        row.getId(),
                        row.getAt(),
                        row.getById(),
                        row.getByName(),
                        EntryKind.valueOf(row.getKind()),
                        row.getReference(),
                        row.getText()));
    }
}
