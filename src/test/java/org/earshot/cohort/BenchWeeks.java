package org.earshot.cohort;

import java.time.LocalDate;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.ApplicationContext;

/** For benches: settles all weeks that figures about groups can be asked for, as the weekly work would have. */
public final class BenchWeeks {

    private BenchWeeks() {}

    public static void settle(ApplicationContext server) {
        var settlement = server.getBean(Settlement.class);
        LocalDate last = SettleWeek.over(server.getBean(DatabaseTime.class).now());
        SystemActor.run(
                "bench",
                () -> last.minusWeeks(GroupFigures.MOST_WEEKS - 1L)
                        .datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
                        .forEach(settlement::settle));
    }
}
