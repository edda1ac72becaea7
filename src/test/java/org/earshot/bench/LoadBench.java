package org.earshot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.earshot.Earshot;
import org.earshot.sample.Sample;
import org.earshot.sample.SamplePlan;
import org.earshot.testing.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * How long the rows of {@code ./dev sample} take, and how much room, on both databases. {@code -Dearshot.bench.reviews} is about how many reviews,
 * 100,000 by default.
 */
final class LoadBench implements Benchmark {

    private static final int PEOPLE = 50;
    private static final int DAYS = 20;
    private static final int REVIEWS = Integer.getInteger("earshot.bench.reviews", 100_000);

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        Path data = Files.createTempDirectory("earshot-load-bench");
        measure(
                "h2",
                figures,
                data,
                "jdbc:h2:file:" + data.resolve("earshot") + ";MODE=PostgreSQL"
                        + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        measure("postgresql", figures, data, TestDatabase.postgres());
        figures.remark("The data lies in " + data + " and may be removed.");
    }

    private static void measure(String name, Figures figures, Path data, String url) throws Exception {
        boolean h2 = url.startsWith("jdbc:h2");
        int clips = Math.clamp(Math.round(REVIEWS * 7.0 / 5 / PEOPLE / DAYS), 4, 500);
        try (var server = new SpringApplicationBuilder(Earshot.class)
                        .run(
                                "--server.port=0",
                                "--earshot.demo=false",
                                "--earshot.data=" + data.resolve(name),
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + (h2 ? "sa" : "postgres"),
                                "--spring.datasource.password=" + (h2 ? "" : "postgres"));
                var sample = Sample.of(
                        server,
                        new SamplePlan(
                                PEOPLE,
                                DAYS,
                                clips,
                                1,
                                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                                true))) {
            var db = server.getBean(DSLContext.class);
            long start = System.nanoTime();
            sample.load();
            double seconds = (System.nanoTime() - start) / 1e9;
            int reviews = db.fetchSingle("select count(*) from review.review").get(0, Integer.class);
            long bytes = h2
                    ? Files.size(data.resolve("earshot.mv.db"))
                    : db.fetchSingle("select pg_database_size(current_database())")
                            .get(0, Long.class);
            figures.row(name + ", " + reviews + " reviews", seconds, "s");
            figures.row(name + ", room for a thousand reviews", bytes / 1e6 / reviews * 1000, "MB");
            figures.goal("load." + name + ".reviews-a-second", reviews / seconds, Goal.atLeast(1000));
        }
    }
}
