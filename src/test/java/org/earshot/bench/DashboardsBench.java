package org.earshot.bench;

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
 * {@code -Dearshot.bench.reviews} is the larger number, 10 million by default; {@code -Dearshot.bench.keep=DIR} keeps what was loaded for the next run;
 * {@code -Dearshot.bench.databases=h2|postgresql} takes one database.
 */
final class DashboardsBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int PEOPLE = Integer.getInteger("earshot.bench.people", 500);
    private static final int REVIEWS = Integer.getInteger("earshot.bench.reviews", 10_000_000);
    private static final String DATABASES = System.getProperty("earshot.bench.databases", "h2 postgresql");
    private static final int WARM_UP = 30;
    private static final int READINGS = 100;

    /** One in so many people does the same in both, or a page of one's own would be compared with a tenth of one's work. */
    private static final int SAME = 25;

    /** Of the clips of all others each sixteenth: together a tenth. */
    private static final int FEWER = 16;

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        try (var data = new BenchData("dashboards")) {
            for (String database : DATABASES.split(" ")) {
                load(data, database, "fewer", figures);
                load(data, database, "many", figures);
                measure(data, database, figures);
            }
        }
        figures.remark(
                "An opening is every call that a page makes of a door before it shows, each in its transaction, one after the other, with"
                        + " the longest period that it offers. Openings of both numbers of reviews take turns.");
    }

    private static void load(BenchData data, String database, String name, Figures figures)
            throws IOException, SQLException {
        if (!data.has(database, name, "rows")) {
            try (var server = data.server(database, name, As.class)) {
                long start = System.nanoTime();
                load(server, database, name.equals("many"));
                figures.row(database + ", " + name + ", rows", seconds(start), "s");
            }
            data.done(database, name, "rows");
        }
        if (!data.has(database, name, "days")) {
            try (var server = data.server(database, name, As.class)) {
                long start = System.nanoTime();
                BenchDays.countAtOnce(server);
                BenchWeeks.settle(server);
                figures.row(database + ", " + name + ", days counted, weeks settled", seconds(start), "s");
            }
            data.done(database, name, "days");
        }
    }

    private static void load(ConfigurableApplicationContext server, String database, boolean many) throws SQLException {
        int clips = Math.clamp(Math.round(REVIEWS * 7.0 / 5 / PEOPLE / DAYS), 10, 500);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var db = server.getBean(DSLContext.class);
        try (var work = Sample.of(server, new SamplePlan(PEOPLE, DAYS, clips, 1, yesterday, false))) {
            if (database.equals("h2")) {
                // What is written over and over while loading leaves its room at once.
                db.execute("set retention_time 0");
            }
            work.load((person, place) -> many || person % SAME == 0 || place % FEWER == 0, many ? 1 : 10);
        } finally {
            if (database.equals("h2")) {
                db.execute("set retention_time 45000");
            }
        }
    }

    private static void measure(BenchData data, String database, Figures figures) {
        try (var fewer = data.server(database, "fewer", As.class);
                var many = data.server(database, "many", As.class)) {
            Map<String, DashboardPages.Opening> before = new DashboardPages(fewer, SAME).openings();
            Map<String, DashboardPages.Opening> after = new DashboardPages(many, SAME).openings();
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
