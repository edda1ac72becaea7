package org.earshot.cohort;

import java.time.LocalDate;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** For benches: figures about groups for all weeks that they can be asked for. */
public final class BenchWeeks {

    private BenchWeeks() {}

    /** The last week is settled as the weekly work does; the weeks before it are told the same. */
    public static void settle(ApplicationContext server) {
        var settlement = server.getBean(Settlement.class);
        var db = server.getBean(DSLContext.class);
        LocalDate last = SettleWeek.over(server.getBean(DatabaseTime.class).now());
        SystemActor.run("bench", () -> settlement.settle(last));
        for (int back = 1; back < GroupFigures.MOST_WEEKS; back++) {
            LocalDate week = last.minusWeeks(back);
            db.execute(
                    "insert into cohort.team (week, site_id, language, people) select cast(? as date), site_id, language, people"
                            + " from cohort.team where week = cast(? as date)",
                    week,
                    last);
            db.execute(
                    "insert into cohort.told (cohort_id, week, people, withheld) select cohort_id, cast(? as date), people, withheld"
                            + " from cohort.told where week = cast(? as date)",
                    week,
                    last);
            db.execute(
                    "insert into cohort.figure (told_id, figure, from_percent, to_percent)"
                            + " select n.id, f.figure, f.from_percent, f.to_percent from cohort.figure f"
                            + " join cohort.told t on t.id = f.told_id join cohort.told n on n.cohort_id = t.cohort_id"
                            + " where t.week = cast(? as date) and n.week = cast(? as date)",
                    last,
                    week);
        }
    }
}
