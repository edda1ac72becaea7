package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_CLOCK;
import static org.earshot.tables.escalation.Tables.CASE_FILE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.shared.Door;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.transaction.annotation.Transactional;

/** The door to what practice cases were like: times against the clocks, per case and never per person. Real cases are not among them. */
@Door
public class Practice {

    private static final List<String> MEASURED =
            List.of(ClockKind.ACKNOWLEDGE.name(), ClockKind.TRIAGE.name(), ClockKind.DECIDE.name());

    private static final Field<List<PracticeCase.Step>> STEPS = multiset(
                    select(CASE_CLOCK.KIND, CASE_CLOCK.DUE_AT, CASE_CLOCK.MET_AT, CASE_CLOCK.STOPPED_AT)
                            .from(CASE_CLOCK)
                            .where(CASE_CLOCK
                                    .CASE_ID
                                    .eq(CASE_FILE.ID)
                                    .and(CASE_CLOCK.IN_ROUND.eq(1))
                                    .and(CASE_CLOCK.KIND.in(MEASURED))))
            .convertFrom(rows -> rows
                    .map(row -> new PracticeCase.Step(
                            ClockKind.valueOf(row.value1()), row.value2(), row.value3(), row.value4()))
                    .stream()
                    .sorted(java.util.Comparator.comparing(PracticeCase.Step::kind))
                    .toList());

    private final DSLContext db;

    Practice(DSLContext db) {
        this.db = db;
    }

    /** The last practice cases, newest first. */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<PracticeCase> last(int limit) {
        return db.select(
                        CASE_FILE.NUMBER,
                        CASE_FILE.SITE_ID,
                        CASE_FILE.SEVERITY,
                        CASE_FILE.RAISED_AT,
                        CASE_FILE.STATE,
                        STEPS)
                .from(CASE_FILE)
                .where(CASE_FILE.DRILL.eq(true))
                .orderBy(CASE_FILE.ID.desc())
                .limit(limit)
                .fetch(row -> new PracticeCase(
                        row.value1(),
                        row.value2(),
                        CaseSeverity.valueOf(row.value3()),
                        row.value4(),
                        CaseState.valueOf(row.value5()),
                        row.value6()));
    }
}
