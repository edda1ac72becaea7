package org.earshot.bench;

import java.util.Set;
import org.earshot.Earshot;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.throughput.BenchDays;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Throughput;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Puts {@link MadeWork} into the data of a server that does not run, for looking at pages of figures: people, days, reviews and the
 * folder of the data, in this order. It reads back through the doors how many filings they count.
 */
final class LoadWork {

    private LoadWork() {}

    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[0]);
        int days = Integer.parseInt(arguments[1]);
        int reviews = Integer.parseInt(arguments[2]);
        System.setProperty("vaadin.productionMode", "true");
        try (var server = new SpringApplicationBuilder(Earshot.class, As.class)
                .run("--server.port=0", "--earshot.demo=true", "--earshot.data=" + arguments[3])) {
            var as = server.getBean(As.class);
            var work = new MadeWork(server.getBean(DSLContext.class), people, days);
            work.organisation(as.site());
            work.clips(0, reviews / days);
            BenchDays.count(server);
            var throughput = server.getBean(Throughput.class);
            as.run(
                    as.person(Set.of(Role.MANAGER), Set.of()),
                    () -> System.out.println(throughput
                                    .volumes(throughput.lastDays(days + 1), QueueFilter.ALL)
                                    .total()
                            + ", " + throughput.backlog().size() + " queues"));
        }
        System.exit(0);
    }
}
