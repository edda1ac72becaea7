package org.earshot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.earshot.Earshot;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.queue.Claim;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.queue.Outcome;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long asking for the next clip takes with few and with very many waiting, through the door, on both databases. Few
 * and many take turns on the same server, so that whatever else the machine does falls on both.
 */
final class ClaimBench implements Benchmark {

    private static final int FEW = 3_000;
    private static final int MANY = 300_000;
    private static final int PEOPLE = 16;
    private static final int TURNS = 4;
    private static final int WARM_UP = 400;
    private static final int CLAIMS = 1_000;
    private static final int ASKING_AT_ONCE = 4;
    private static final int RACED = 4_000;

    private record Floor(ConfigurableApplicationContext server, long queue, List<Person> people) {}

    @Override
    public void run(Figures figures) throws Exception {
        // From class folders Vaadin would look for its development server, which is not in the house.
        System.setProperty("vaadin.productionMode", "true");
        Path data = Files.createTempDirectory("earshot-claim-bench");
        try {
            measure("h2", figures, data, h2(data));
            measure("postgresql", figures, data, TestDatabase.postgres());
        } finally {
            delete(data);
        }
        figures.remark("A claim is the whole of Leases.next(): shift, stops, choice, lease, audit row, commit. "
                + ASKING_AT_ONCE + " people ask at once; what they got they file at once, untimed.");
    }

    private static void measure(String name, Figures figures, Path data, String url) throws Exception {
        try (var server = start(data, url)) {
            Floor floor = open(server);
            Samples withFew = new Samples();
            Samples withMany = new Samples();
            for (int turn = 0; turn < TURNS; turn++) {
                measure(floor, FEW, withFew);
                measure(floor, MANY, withMany);
            }
            figures.rows(name + ", " + FEW + " waiting", withFew, "ms");
            figures.rows(name + ", " + MANY + " waiting", withMany, "ms");
            figures.goal(
                    "claim." + name + ".p99.ratio", withMany.percentile(99) / withFew.percentile(99), Goal.atMost(1.5));
            long start = System.nanoTime();
            List<Long> given = claim(floor, PEOPLE, RACED, new Samples());
            figures.row(
                    name + ", claimed and filed by " + PEOPLE, RACED / ((System.nanoTime() - start) / 1e9), "a second");
            figures.goal("claim." + name + ".raced", given.size(), Goal.exactly(RACED));
            figures.goal("claim." + name + ".double", given.size() - new HashSet<>(given).size(), Goal.exactly(0));
        }
    }

    private static void measure(Floor floor, int waiting, Samples times) throws Exception {
        floor.server().getBean(DSLContext.class).execute("truncate table queue.task");
        load(floor.server(), floor.queue(), waiting);
        claim(floor, ASKING_AT_ONCE, WARM_UP, new Samples());
        claim(floor, ASKING_AT_ONCE, CLAIMS, times);
    }

    /** Lets so many people ask until the claims are used up; the clips they were given. */
    private static List<Long> claim(Floor floor, int people, int claims, Samples times) throws Exception {
        var as = floor.server().getBean(As.class);
        var leases = floor.server().getBean(Leases.class);
        var given = new ConcurrentLinkedQueue<Long>();
        List<Callable<Void>> asking = new ArrayList<>();
        for (Person person : floor.people().subList(0, people)) {
            asking.add(() -> as.call(person, () -> {
                for (int i = 0; i < claims / people; i++) {
                    long start = System.nanoTime();
                    Lease lease = ((Claim.Leased) leases.next()).lease();
                    times.add((System.nanoTime() - start) / 1e6);
                    given.add(lease.clipId());
                    leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
                }
                return null;
            }));
        }
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (var one : threads.invokeAll(asking)) {
                one.get();
            }
        }
        return List.copyOf(given);
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

    private static Floor open(ConfigurableApplicationContext server) {
        long queue = SystemActor.call(
                "bench",
                () -> server.getBean(Queues.class)
                        .create(new QueuePlan("Claim bench", "en", null, "wake-word", 5, null)));
        var as = server.getBean(As.class);
        var shifts = server.getBean(Shifts.class);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = as.annotator("en");
            as.run(person, shifts::start);
            people.add(person);
        }
        return new Floor(server, queue, people);
    }

    /** Rows straight into the table: only the tasks are measured, so there are no clips behind them. */
    private static void load(ConfigurableApplicationContext server, long queue, int waiting) {
        var db = server.getBean(DSLContext.class);
        boolean postgres = db.family() == SQLDialect.POSTGRES;
        db.execute("insert into queue.task (queue_id, clip_id) select " + queue + ", x from "
                + (postgres
                        ? "generate_series(1, " + waiting + ") as series(x)"
                        : "system_range(1, " + waiting + ") as series(x)"));
        if (postgres) {
            // What its own housekeeping does a minute later.
            db.execute("analyze queue.task");
        }
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
