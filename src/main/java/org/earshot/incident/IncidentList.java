package org.earshot.incident;

import static org.earshot.tables.incident.Tables.GATHERED_CASE;
import static org.earshot.tables.incident.Tables.INCIDENT_FILE;
import static org.earshot.tables.incident.Tables.NAMED;
import static org.earshot.tables.incident.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The incidents that somebody sees, open ones first, those with the task that is due first in front. */
@Component
final class IncidentList {

    private static final Field<Integer> CASES = field(
                    selectCount().from(GATHERED_CASE).where(GATHERED_CASE.INCIDENT_ID.eq(INCIDENT_FILE.ID)))
            .as("cases");
    private static final Field<Integer> TASKS = field(selectCount()
                    .from(TASK)
                    .where(TASK.INCIDENT_ID.eq(INCIDENT_FILE.ID).and(TASK.STATE.eq("OPEN"))))
            .as("open_tasks");
    private static final Field<Instant> DUE = field(select(min(TASK.DUE_AT))
                    .from(TASK)
                    .where(TASK.INCIDENT_ID.eq(INCIDENT_FILE.ID).and(TASK.STATE.eq("OPEN"))))
            .as("due");

    private final DSLContext db;

    IncidentList(DSLContext db) {
        this.db = db;
    }

    List<IncidentRow> rows(Who who, String search, int offset, int limit) {
        return db.select(
                        INCIDENT_FILE.ID,
                        INCIDENT_FILE.NAME,
                        INCIDENT_FILE.KIND,
                        INCIDENT_FILE.STATE,
                        INCIDENT_FILE.OWNER_ID,
                        INCIDENT_FILE.OPENED_AT,
                        CASES,
                        TASKS,
                        DUE)
                .from(INCIDENT_FILE)
                .where(seenBy(who).and(matching(search)))
                .orderBy(INCIDENT_FILE.STATE.desc(), DUE.asc().nullsLast(), INCIDENT_FILE.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new IncidentRow(
                        IncidentStore.number(row.value1()),
                        row.value2(),
                        IncidentKind.valueOf(row.value3()),
                        IncidentState.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    int count(Who who, String search) {
        return db.fetchCount(INCIDENT_FILE, seenBy(who).and(matching(search)));
    }

    /** Numbers of the incidents that gather the case and that this person sees. */
    List<String> gathering(Who who, String caseNumber) {
        return db.select(INCIDENT_FILE.ID)
                .from(INCIDENT_FILE)
                .join(GATHERED_CASE)
                .on(GATHERED_CASE.INCIDENT_ID.eq(INCIDENT_FILE.ID))
                .where(GATHERED_CASE.CASE_NUMBER.eq(caseNumber).and(seenBy(who)))
                .orderBy(INCIDENT_FILE.ID)
                .fetch(row -> IncidentStore.number(row.value1()));
    }

    /** Whether this person sees the incident; false as well when there is none. */
    boolean sees(Who who, long id) {
        return db.fetchExists(INCIDENT_FILE, INCIDENT_FILE.ID.eq(id).and(seenBy(who)));
    }

    private static Condition seenBy(Who who) {
        Condition named = exists(selectOne()
                .from(NAMED)
                .where(NAMED.INCIDENT_ID.eq(INCIDENT_FILE.ID).and(NAMED.ACCOUNT_ID.eq(who.id()))));
        return who.worksOnCases() ? named.or(INCIDENT_FILE.KIND.eq(IncidentKind.ORDINARY.name())) : named;
    }

    private static Condition matching(String search) {
        String wanted = search.strip();
        if (wanted.isEmpty()) {
            return noCondition();
        }
        return INCIDENT_FILE
                .NAME
                .containsIgnoreCase(wanted)
                .or(INCIDENT_FILE.ID.eq(IncidentStore.id(wanted.toUpperCase(java.util.Locale.ROOT))));
    }
}
