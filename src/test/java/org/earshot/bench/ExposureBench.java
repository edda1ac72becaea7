package org.earshot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.earshot.Earshot;
import org.earshot.access.SystemActor;
import org.earshot.exposure.Exposure;
import org.earshot.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the verdict at claim time costs after 90 days of work, on both databases, with fewer and with more people in the same
 * tables: a hundredth and a tenth of 5,000 people with 1,000 plays a day, 4.5 and 45 million plays. Every play has its word on how
 * heavy it was; one in a hundred was S1 and one in five hundred S2, 91 points in seven days, which is a week's budget two thirds used.
 * {@code -Dearshot.bench.people=N} takes other numbers of people, N and a tenth of it, and
 * {@code -Dearshot.bench.databases=h2|postgresql} one database.
 */
final class ExposureBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int A_DAY = 1_000;
    private static final int MANY = Integer.getInteger("earshot.bench.people", 500);
    private static final int FEW = MANY / 10;
    private static final String DATABASES = System.getProperty("earshot.bench.databases", "h2 postgresql");
    private static final int WARM_UP = 2_000;
    private static final int READINGS = 4_000;
    /** Somebody with an account and nothing heard. */
    private static final long NOBODY = 999_999;

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        Path data = Files.createTempDirectory("earshot-exposure-bench");
        try {
            if (DATABASES.contains("h2")) {
                measure("h2", figures, data, h2(data));
            }
            if (DATABASES.contains("postgresql")) {
                measure("postgresql", figures, data, TestDatabase.postgres());
            }
        } finally {
            delete(data);
        }
        figures.remark(
                "A verdict is the whole of Exposure.mayHear(): budget, figures, commit. The control is the verdict of"
                        + " somebody who has heard nothing, in the same tables at the same time.");
        figures.remark(
                FEW * DAYS * A_DAY + " and " + MANY * DAYS * A_DAY + " plays, each with its word on how heavy it was.");
    }

    private static void measure(String name, Figures figures, Path data, String url) {
        try (var server = start(data, url)) {
            var db = server.getBean(DSLContext.class);
            account(db, NOBODY);
            Samples few = new Samples();
            Samples many = new Samples();
            load(db, 0, FEW);
            read(server, FEW, few, figures, name + ", " + FEW + " people");
            load(db, FEW, MANY);
            read(server, MANY, many, figures, name + ", " + MANY + " people");
            figures.goal("exposure." + name + ".p99", many.percentile(99), Goal.atMost(2));
            figures.goal("exposure." + name + ".p99.ratio", many.percentile(99) / few.percentile(99), Goal.atMost(1.3));
        }
    }

    private static void read(
            ConfigurableApplicationContext server, int people, Samples times, Figures figures, String name) {
        var exposure = server.getBean(Exposure.class);
        Samples control = new Samples();
        SystemActor.run("bench", () -> {
            for (int i = 0; i < WARM_UP; i++) {
                exposure.mayHear(person(i, people));
                exposure.mayHear(NOBODY);
            }
            for (int i = 0; i < READINGS; i++) {
                times.add(timed(exposure, person(i * 7, people)));
                control.add(timed(exposure, NOBODY));
            }
        });
        figures.rows(name, times, "ms");
        figures.rows(name + ", control", control, "ms");
    }

    private static double timed(Exposure exposure, long person) {
        long start = System.nanoTime();
        exposure.mayHear(person);
        return (System.nanoTime() - start) / 1e6;
    }

    private static long person(int i, int people) {
        return 1_000_000 + i % people;
    }

    private static void account(DSLContext db, long id) {
        db.execute("insert into access.account (id, username, display_name) values (?, ?, 'Bench')", id, "bench" + id);
    }

    /** Rows straight into the tables, day by day, as they would have come. */
    private static void load(DSLContext db, int from, int to) {
        boolean postgres = db.family() == SQLDialect.POSTGRES;
        for (int i = from; i < to; i++) {
            long id = person(i, to);
            account(db, id);
            db.execute(
                    "insert into shift.shift (account_id, site_id, started_at, planned_end, open_for) values (?, 1,"
                            + " current_timestamp - interval '7' hour, current_timestamp + interval '2' hour, ?)",
                    id,
                    id);
            db.execute(
                    "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind,"
                            + " right_ref, expires_at) values (?, 'bench', ?, 1, 'lease', '1', current_timestamp)",
                    "bench" + id,
                    id);
        }
        String series = postgres ? "generate_series(1, " + A_DAY + ")" : "system_range(1, " + A_DAY + ")";
        String plays = " from " + series + " as plays(x) cross join access.account a where a.id >= " + person(from, to)
                + " and a.id <= " + person(to - 1, to);
        for (int day = DAYS - 1; day >= 0; day--) {
            String clip = "(a.id * 100000 + " + day * A_DAY + " + x)";
            String at = "current_timestamp - interval '" + (day * 24 + 6) + "' hour + x * interval '20' second";
            db.execute("insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at)"
                    + " select (select g.id from playback.sound_grant g where g.account_id = a.id), a.id, " + clip
                    + ", 0, 4000, 1, " + at + plays);
            String severity = "case when mod(x, 500) = 7 then 2 when mod(x, 100) = 3 then 1 else 0 end";
            db.execute(
                    "insert into exposure.heard_severity (account_id, clip_id, kind, severity, weighs, said_at) select"
                            + " a.id, "
                            + clip + ", 'RATED', " + severity + ", least(" + severity + ", 1), " + at + plays);
        }
        if (postgres) {
            db.execute("analyze");
        }
    }

    private static ConfigurableApplicationContext start(Path data, String url) {
        boolean h2 = url.startsWith("jdbc:h2");
        return new SpringApplicationBuilder(Earshot.class)
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

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
