package org.earshot.throughput;

import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.ApplicationContext;

/** For benches: counts all days as the nightly work would have. */
public final class BenchDays {

    private BenchDays() {}

    public static void count(ApplicationContext server) {
        var counting = server.getBean(CountDays.class);
        var time = server.getBean(DatabaseTime.class);
        SystemActor.run("bench", () -> counting.all(time.now()));
    }
}
