package org.earshot.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.earshot.access.SystemActor;
import org.earshot.exposure.Exposure;
import org.earshot.shared.DatabaseTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the verdict at claim time costs after 90 days of work, on both databases, with a hundredth and with a tenth of 5,000 people:
 * 4.5 and 45 million plays ({@link ExposureHistory}).
 *
 * <ul>
 *   <li>{@code -Dearshot.bench.people=N}: N people and a tenth of it, 500 by default
 *   <li>{@code -Dearshot.bench.databases=h2|postgresql}: one database
 *   <li>{@code -Dearshot.bench.only=load}: nothing is measured
 * </ul>
 */
final class ExposureBench implements Benchmark {

    private static final int MANY = Integer.getInteger("earshot.bench.people", 500);
    private static final String DATABASES = System.getProperty("earshot.bench.databases", "h2 postgresql");
    private static final boolean MEASURED = !"load".equals(System.getProperty("earshot.bench.only"));
    private static final int WARM_UP = 2_000;
    private static final int READINGS = 4_000;

    @Override
    public void run(Figures figures) throws Exception {
        System.setProperty("vaadin.productionMode", "true");
        for (String kind : DATABASES.split(" ")) {
            try (var data = BenchData.open("exposure", kind)) {
                run(kind, data, figures);
            }
        }
    }

    private static void run(String kind, BenchData data, Figures figures) throws Exception {
        for (int people : List.of(MANY / 10, MANY)) {
            load(kind, data, people, figures);
        }
        if (MEASURED) {
            Samples few = measure(kind, data, MANY / 10, figures);
            Samples many = measure(kind, data, MANY, figures);
            figures.goal("exposure." + kind + ".p99", many.percentile(99), Goal.atMost(2));
            figures.goal("exposure." + kind + ".p99.ratio", many.percentile(99) / few.percentile(99), Goal.atMost(1.3));
        }
    }

    private static void load(String kind, BenchData data, int people, Figures figures) throws Exception {
        if (data.has(name(people), "plays")) {
            return;
        }
        long start = System.nanoTime();
        try (var server = data.loading(name(people))) {
            var db = server.getBean(DSLContext.class);
            db.connection(one -> new ExposureHistory(DSL.using(one, db.dialect()), people).load());
        }
        figures.row(
                kind + ", loading " + ExposureHistory.plays(people) + " plays", (System.nanoTime() - start) / 1e9, "s");
        data.done(name(people), "plays");
    }

    private static Samples measure(String kind, BenchData data, int people, Figures figures) throws Exception {
        Samples within = new Samples();
        Samples nearlyFull = new Samples();
        Samples others = new Samples();
        Samples alone = new Samples();
        Samples nobody = new Samples();
        try (var server = data.server(name(people))) {
            // Work that recurs reads plays by time, and H2 has no index for it here.
            server.getBean(Scheduler.class).stop();
            var exposure = server.getBean(Exposure.class);
            var claim = new TransactionTemplate(server.getBean(PlatformTransactionManager.class));
            var time = server.getBean(DatabaseTime.class);
            SystemActor.run("bench", () -> {
                for (int i = -WARM_UP; i < READINGS; i++) {
                    long person = ExposureHistory.person(Math.abs(i * 7), people);
                    double took = claim.execute(status -> {
                        time.now();
                        return timed(exposure, person);
                    });
                    double tookAlone = timed(exposure, person);
                    double tookNobody = timed(exposure, ExposureHistory.NOBODY);
                    if (i >= 0) {
                        within.add(took);
                        (ExposureHistory.nearlyFull(person) ? nearlyFull : others).add(took);
                        alone.add(tookAlone);
                        nobody.add(tookNobody);
                    }
                }
            });
        }
        String name = kind + ", " + ExposureHistory.plays(people) + " plays, ";
        figures.rows(name + "in a claim", within, "ms");
        figures.rows(name + "in a claim, week nearly full", nearlyFull, "ms");
        figures.rows(name + "in a claim, the others", others, "ms");
        figures.rows(name + "by itself", alone, "ms");
        figures.rows(name + "nothing heard, by itself", nobody, "ms");
        return within;
    }

    private static String name(int people) {
        return "people" + people;
    }

    private static double timed(Exposure exposure, long person) {
        long start = System.nanoTime();
        exposure.mayHear(person);
        return (System.nanoTime() - start) / 1e6;
    }
}
