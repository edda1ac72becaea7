package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DAY_CASE;
import static org.earshot.tables.throughput.Tables.DAY_CLOCK;
import static org.jooq.impl.DSL.sum;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.transaction.annotation.Transactional;

/**
 * How escalations went: how many came how far, and how they kept their clocks. A case belongs to the day on which it was raised. Drills
 * are not counted. There is no person in it, and no queue, site or language, of which a person could be the only one.
 */
@Door
public class Funnel {

    private final DSLContext db;
    private final CountDays counting;

    Funnel(DSLContext db, CountDays counting) {
        this.db = db;
        this.counting = counting;
    }

    /** Refused with {@code throughput.period} and {@code throughput.zone} as {@link Throughput#volumes}. */
    @RolesAllowed({"TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public CaseFigures figures(Period period) {
        if (period.days() < 1 || period.days() > Period.MOST_DAYS) {
            throw new Refusal("throughput.period", "Choose 1 to " + Period.MOST_DAYS + " days.");
        }
        if (!counting.zones().contains(period.zone())) {
            throw new Refusal("throughput.zone", "No site lies in this time zone, so no days are counted in it.");
        }
        Map<String, CaseFlow> bySeverity = cases(period);
        return new CaseFigures(
                period,
                total(bySeverity),
                total(cases(period.before())),
                bySeverity,
                raisedByDay(period),
                clocks(period));
    }

    private static CaseFlow total(Map<String, CaseFlow> flows) {
        return flows.values().stream().reduce(CaseFlow.NONE, CaseFlow::plus);
    }

    private Map<String, CaseFlow> cases(Period period) {
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
                .where(DAY_CASE.ZONE.eq(period.zone().getId()), DAY_CASE.DRILL.isFalse())
                .and(DAY_CASE.ON_DAY.between(period.from(), period.to()))
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

    private Map<java.time.LocalDate, Integer> raisedByDay(Period period) {
        return new TreeMap<>(db.select(DAY_CASE.ON_DAY, total(DAY_CASE.RAISED))
                .from(DAY_CASE)
                .where(DAY_CASE.ZONE.eq(period.zone().getId()), DAY_CASE.DRILL.isFalse())
                .and(DAY_CASE.ON_DAY.between(period.from(), period.to()))
                .groupBy(DAY_CASE.ON_DAY)
                .fetchMap(row -> row.value1(), row -> row.value2()));
    }

    private List<CaseFigures.ClockFigures> clocks(Period period) {
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
                .where(DAY_CLOCK.ZONE.eq(period.zone().getId()), DAY_CLOCK.DRILL.isFalse())
                .and(DAY_CLOCK.ON_DAY.between(period.from(), period.to()))
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
