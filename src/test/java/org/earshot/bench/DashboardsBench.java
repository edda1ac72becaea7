package org.earshot.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.earshot.cohort.BenchWeeks;
import org.earshot.sample.Sample;
import org.earshot.sample.SamplePlan;
import org.earshot.testing.As;
import org.earshot.throughput.BenchDays;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What opening each dashboard costs after 90 days of work, on both databases, with many reviews and with ten times fewer.
 * {@code -Dearshot.bench.reviews} is how many the plan has, 10 million by default; {@code -Dearshot.bench.part=10} takes a tenth of it and compares it with a
 * hundredth; {@code -Dearshot.bench.keep=DIR} keeps what was loaded for the next run;
 * {@code -Dearshot.bench.databases=h2|postgresql} takes one database; {@code -Dearshot.bench.only=load} measures nothing.
 */
final class DashboardsBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int PEOPLE = Integer.getInteger("earshot.bench.people", 500);
    private static final int REVIEWS = Integer.getInteger("earshot.bench.reviews", 10_000_000);
    private static final String DATABASES = System.getProperty("earshot.bench.databases", "h2 postgresql");
    private static final boolean MEASURED = !"load".equals(System.getProperty("earshot.bench.only"));
    private static final int WARM_UP = 30;
    private static final int READINGS = 100;

    /** Compares so little of it with a tenth of that. */
    private static final int PART = Integer.getInteger("earshot.bench.part", 1);

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        for (String database : DATABASES.split(" ")) {
            try (var data = BenchData.open("dashboards", database)) {
                load(data, database, PART * 10, figures);
                load(data, database, PART, figures);
                if (MEASURED) {
                    measure(data, database, figures);
                }
            }
        }
        figures.remark(
                "An opening is every call that a page makes of a door before it shows, each in its transaction, one after the other, with"
                        + " the longest period that it offers. Openings of both numbers of reviews take turns.");
    }

    private static void load(BenchData data, String database, int part, Figures figures)
            throws IOException, SQLException {
        if (!data.has(name(part), "rows")) {
            try (var server = data.loading(name(part), As.class)) {
                long start = System.nanoTime();
                load(server, data.isH2(), part);
                figures.row(database + ", " + reviews(server) + " reviews, rows", seconds(start), "s");
            }
            data.done(name(part), "rows");
        }
        if (!data.has(name(part), "days")) {
            try (var server = resting(data, part)) {
                long start = System.nanoTime();
                BenchDays.countAtOnce(server);
                figures.row(database + ", " + reviews(server) + " reviews, days counted", seconds(start), "s");
            }
            data.done(name(part), "days");
        }
        if (!data.has(name(part), "weeks")) {
            try (var server = resting(data, part)) {
                long start = System.nanoTime();
                BenchWeeks.settle(server);
                figures.row(database + ", " + reviews(server) + " reviews, a week settled", seconds(start), "s");
            }
            data.done(name(part), "weeks");
        }
    }

    /** Work that recurs would count the same days. */
    private static ConfigurableApplicationContext resting(BenchData data, int part) throws SQLException {
        var server = data.loading(name(part), As.class);
        server.getBean(Scheduler.class).stop();
        return server;
    }

    private static String name(int part) {
        return "part" + part;
    }

    /** Everything, or all clips of a few people, whose own page is opened, and some of everybody else's: together about the part. */
    private static Sample.Part part(int part) {
        return part == 1
                ? (person, place) -> true
                : (person, place) -> person % (part * 5 / 2) == 0 || place % (part * 8 / 5) == 0;
    }

    private static void load(ConfigurableApplicationContext server, boolean h2, int part) throws SQLException {
        int clips = Math.clamp(Math.round(REVIEWS * 7.0 / 5 / PEOPLE / DAYS), 10, 500);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var db = server.getBean(DSLContext.class);
        try (var work = Sample.of(server, new SamplePlan(PEOPLE, DAYS, clips, 1, yesterday, false))) {
            if (h2) {
                // What is written over and over while loading leaves its room at once.
                db.execute("set retention_time 0");
            }
            work.load(part(part), part);
        } finally {
            if (h2) {
                db.execute("set retention_time 45000");
            }
        }
    }

    private static void measure(BenchData data, String database, Figures figures) throws SQLException {
        try (var fewer = data.server(name(PART * 10), As.class);
                var many = data.server(name(PART), As.class)) {
            // Two servers in one process do not know who acts where, so work that recurs would fail in one of them.
            fewer.getBean(Scheduler.class).stop();
            many.getBean(Scheduler.class).stop();
            Map<String, DashboardPages.Opening> before = new DashboardPages(fewer).openings();
            Map<String, DashboardPages.Opening> after = new DashboardPages(many).openings();
            figures.row(database + ", fewer, reviews", reviews(fewer), "");
            figures.row(database + ", many, reviews", reviews(many), "");
            after.forEach((page, opening) -> {
                DashboardPages.Opening then = Objects.requireNonNull(before.get(page));
                Samples few = new Samples();
                Samples all = new Samples();
                for (int i = 0; i < WARM_UP + READINGS; i++) {
                    double one = then.take(i);
                    double other = opening.take(i);
                    if (i >= WARM_UP) {
                        few.add(one);
                        all.add(other);
                    }
                }
                String key = "dashboards." + database + "." + page;
                figures.rows(database + ", " + page + ", fewer", few, "ms");
                figures.row(database + ", " + page + ", fewer, p95", few.percentile(95), "ms");
                figures.rows(database + ", " + page + ", many", all, "ms");
                figures.goal(key + ".p95", all.percentile(95), Goal.atMost(300));
                figures.goal(key + ".p95.ratio", all.percentile(95) / few.percentile(95), Goal.atMost(1.5));
            });
        }
    }

    private static int reviews(ConfigurableApplicationContext server) {
        return server.getBean(DSLContext.class)
                .fetchSingle("select count(*) from review.review")
                .get(0, Integer.class);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
