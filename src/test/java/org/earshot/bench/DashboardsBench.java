package org.earshot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.earshot.Earshot;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.sample.Sample;
import org.earshot.sample.SamplePlan;
import org.earshot.testing.As;
import org.earshot.testing.TestDatabase;
import org.earshot.throughput.Funnel;
import org.earshot.throughput.MyThroughput;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Staffing;
import org.earshot.throughput.Throughput;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the figures of a dashboard cost after 90 days of work, on both databases, with ten times more reviews in the same tables than
 * before. {@code -Dearshot.bench.reviews} is the larger number, 10 million by default.
 */
final class DashboardsBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int PEOPLE = Integer.getInteger("earshot.bench.people", 500);
    private static final int REVIEWS = Integer.getInteger("earshot.bench.reviews", 10_000_000);
    private static final int WARM_UP = 20;
    private static final int READINGS = 60;

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        Path data = Files.createTempDirectory("earshot-dashboards-bench");
        measure("h2", figures, data, h2(data));
        measure("postgresql", figures, data, TestDatabase.postgres());
        figures.remark("A reading is one call of a door with its transaction. A dashboard makes a few of them.");
        figures.remark("The data lies in " + data + " and may be removed.");
    }

    private static void measure(String name, Figures figures, Path data, String url) throws SQLException {
        try (var server = start(data, url)) {
            var as = server.getBean(As.class);
            LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
            int clips = Math.clamp(Math.round(REVIEWS * 7.0 / 5 / PEOPLE / DAYS), 10, 500);
            var work = Sample.of(server, new SamplePlan(PEOPLE, DAYS, clips, 1, yesterday, false));
            Person manager = as.person(Set.of(Role.MANAGER), Set.of());
            load(server, work, place -> place % 10 == 0, 10, figures, name);
            Map<String, Samples> before = read(server, work, as, manager);
            load(server, work, place -> place % 10 != 0, 1, figures, name);
            Map<String, Samples> after = read(server, work, as, manager);
            after.forEach((door, times) -> {
                Samples fewer = java.util.Objects.requireNonNull(before.get(door));
                figures.rows(name + ", " + door + ", " + REVIEWS / 10 + " reviews", fewer, "ms");
                figures.rows(name + ", " + door + ", " + REVIEWS + " reviews", times, "ms");
                String key = "dashboards." + name + "." + door;
                figures.goal(key + ".p95", times.percentile(95), Goal.atMost(300));
                figures.goal(key + ".p95.ratio", times.percentile(95) / fewer.percentile(95), Goal.atMost(1.5));
            });
        }
    }

    private static void load(
            ConfigurableApplicationContext server,
            Sample work,
            IntPredicate places,
            int parts,
            Figures figures,
            String name) {
        long start = System.nanoTime();
        work.load(places, parts);
        int filed = server.getBean(DSLContext.class).fetchCount(DSL.table("queue.finished"));
        figures.row(name + ", rows up to " + filed + " finished", seconds(start), "s");
        start = System.nanoTime();
        work.countDays();
        figures.row(name + ", days counted in each zone, " + filed + " finished", seconds(start), "s");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Map<String, Samples> read(
            ConfigurableApplicationContext server, Sample work, As as, Person manager) {
        var throughput = server.getBean(Throughput.class);
        var funnel = server.getBean(Funnel.class);
        var staffing = server.getBean(Staffing.class);
        var mine = server.getBean(MyThroughput.class);
        var people = server.getBean(org.earshot.access.People.class);
        Map<String, IntConsumer> doors = new LinkedHashMap<>();
        doors.put("backlog", i -> throughput.backlog());
        doors.put("volumes", i -> throughput.volumes(throughput.lastDays(DAYS), QueueFilter.ALL));
        doors.put("waited", i -> throughput.waited(throughput.lastDays(DAYS), QueueFilter.ALL));
        doors.put("funnel", i -> funnel.figures(throughput.lastDays(DAYS)));
        doors.put("inflow", i -> staffing.inflow(QueueFilter.ALL));
        Map<String, Samples> samples = new LinkedHashMap<>();
        as.run(manager, () -> doors.forEach((door, call) -> samples.put(door, timed(call))));
        Samples own = new Samples();
        for (int i = 0; i < WARM_UP + READINGS; i++) {
            long id = work.person(i * 7);
            Person person = SystemActor.call("bench", () -> people.person(id));
            double time = as.call(person, () -> {
                long start = System.nanoTime();
                mine.mine();
                return (System.nanoTime() - start) / 1e6;
            });
            if (i >= WARM_UP) {
                own.add(time);
            }
        }
        samples.put("own", own);
        return samples;
    }

    private static Samples timed(IntConsumer call) {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + READINGS; i++) {
            long start = System.nanoTime();
            call.accept(i);
            if (i >= WARM_UP) {
                samples.add((System.nanoTime() - start) / 1e6);
            }
        }
        return samples;
    }

    private static ConfigurableApplicationContext start(Path data, String url) {
        boolean h2 = url.startsWith("jdbc:h2");
        return new SpringApplicationBuilder(Earshot.class, As.class)
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + data.resolve(Integer.toHexString(url.hashCode())),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + (h2 ? "sa" : "postgres"),
                        "--spring.datasource.password=" + (h2 ? "" : "postgres"));
    }

    /** As Earshot ships it, in a file. */
    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("earshot").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }
}
