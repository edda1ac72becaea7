package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DAY_CASE;
import static org.earshot.tables.throughput.Tables.DAY_CLOCK;
import static org.jooq.impl.DSL.sum;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.transaction.annotation.Transactional;

/**
 * How escalations went: how many came how far, and how they kept their clocks. A case belongs to the week in which it was raised. Drills
 * are not counted. There is no person in it, and no queue, site, language or day, of which a person could be the only one; a week in
 * which fewer than ten people worked on clips is left out.
 */
@Door
public class Funnel {

    private final DSLContext db;
    private final WeekStore weeks;
    private final DatabaseTime time;

    Funnel(DSLContext db, WeekStore weeks, DatabaseTime time) {
        this.db = db;
        this.weeks = weeks;
        this.time = time;
    }

    /** Refused with {@code throughput.weeks} for what is not 1 to 57 whole weeks that are over. */
    @RolesAllowed({"TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public CaseFigures figures(Weeks asked) {
        asked.check(today());
        Set<LocalDate> told = weeks.told(asked);
        Set<LocalDate> toldBefore = weeks.told(asked.before());
        Map<String, CaseFlow> bySeverity = cases(asked, told);
        return new CaseFigures(
                asked,
                told,
                toldBefore,
                total(bySeverity),
                total(cases(asked.before(), toldBefore)),
                bySeverity,
                raisedByWeek(asked, told),
                clocks(asked, told));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), Weeks.ZONE);
    }

    /** Days of the weeks told, as few conditions as it takes. */
    private static Condition within(Field<LocalDate> day, Weeks weeks, Set<LocalDate> told) {
        return weeks.mondays().stream()
                .filter(monday -> !told.contains(monday))
                .map(monday -> day.notBetween(monday, monday.plusDays(6)))
                .reduce(day.between(weeks.from(), weeks.to()), Condition::and);
    }

    private static CaseFlow total(Map<String, CaseFlow> flows) {
        return flows.values().stream().reduce(CaseFlow.NONE, CaseFlow::plus);
    }

    private Map<String, CaseFlow> cases(Weeks weeks, Set<LocalDate> told) {
        return new TreeMap<>(db.select(
                        DAY_CASE.SEVERITY,
                        total(DAY_CASE.RAISED),
                        total(DAY_CASE.ACKNOWLEDGED),
                        total(DAY_CASE.TRIAGED),
                        total(DAY_CASE.DECIDED),
                        total(DAY_CASE.REFERRED),
                        total(DAY_CASE.ANSWERED),
                        total(DAY_CASE.CLOSED),
                        total(DAY_CASE.MERGED),
                        total(DAY_CASE.LOOKED_AGAIN),
                        total(DAY_CASE.REOPENED),
                        total(DAY_CASE.STILL_OPEN))
                .from(DAY_CASE)
                .where(DAY_CASE.ZONE.eq(Weeks.ZONE.getId()), DAY_CASE.DRILL.isFalse())
                .and(within(DAY_CASE.ON_DAY, weeks, told))
                .groupBy(DAY_CASE.SEVERITY)
                .fetchMap(
                        DAY_CASE.SEVERITY,
                        row -> new CaseFlow(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11(),
                                row.value12())));
    }

    private Map<LocalDate, Integer> raisedByWeek(Weeks weeks, Set<LocalDate> told) {
        Map<LocalDate, Integer> raised = new TreeMap<>();
        told.forEach(monday -> raised.put(monday, 0));
        db.select(DAY_CASE.ON_DAY, total(DAY_CASE.RAISED))
                .from(DAY_CASE)
                .where(DAY_CASE.ZONE.eq(Weeks.ZONE.getId()), DAY_CASE.DRILL.isFalse())
                .and(within(DAY_CASE.ON_DAY, weeks, told))
                .groupBy(DAY_CASE.ON_DAY)
                .forEach(row -> raised.merge(Weeks.monday(row.value1()), row.value2(), Integer::sum));
        return raised;
    }

    private List<CaseFigures.ClockFigures> clocks(Weeks weeks, Set<LocalDate> told) {
        Map<List<String>, CaseFigures.ClockFigures> clocks =
                new TreeMap<>(java.util.Comparator.comparing((List<String> key) -> key.getFirst())
                        .thenComparing(List::getLast));
        db.select(
                        DAY_CLOCK.SEVERITY,
                        DAY_CLOCK.KIND,
                        DAY_CLOCK.STEP,
                        total(DAY_CLOCK.CLOCKS),
                        total(DAY_CLOCK.BREACHED))
                .from(DAY_CLOCK)
                .where(DAY_CLOCK.ZONE.eq(Weeks.ZONE.getId()), DAY_CLOCK.DRILL.isFalse())
                .and(within(DAY_CLOCK.ON_DAY, weeks, told))
                .groupBy(DAY_CLOCK.SEVERITY, DAY_CLOCK.KIND, DAY_CLOCK.STEP)
                .forEach(row -> clocks.compute(
                        List.of(row.value1(), row.value2()),
                        (key, so) -> (so == null ? CaseFigures.ClockFigures.none(row.value1(), row.value2()) : so)
                                .plus(row.value3(), row.value4(), row.value5())));
        return List.copyOf(clocks.values());
    }

    private static Field<Integer> total(Field<Integer> field) {
        return sum(field).cast(Integer.class);
    }
}
