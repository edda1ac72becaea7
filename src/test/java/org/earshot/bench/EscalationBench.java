package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.access.TestSignIn;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a raise takes while 20,000 cases are open, by two people at once, and how long 10,000 timers that come due within one second
 * take until the last has fired, on both databases. The core of the application runs in this process, with its usual pool and threads.
 */
public final class EscalationBench implements Benchmark {

    private static final int OPEN = Integer.getInteger("earshot.bench.cases", 20_000);
    private static final int TIMERS = Integer.getInteger("earshot.bench.timers", 10_000);
    private static final int RAISES = 600;
    private static final int WARM = 200;
    private static final int PEOPLE = 2;
    private static final List<String> CLOCKS = List.of("ACKNOWLEDGE", "TRIAGE", "DECIDE", "ANSWER");

    @Override
    public void run(Figures figures) throws Exception {
        measure(figures, "h2", List.of());
        try (var postgres = EmbeddedPostgres.start()) {
            measure(
                    figures,
                    "postgresql",
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres"));
        }
    }

    private static void measure(Figures figures, String database, List<String> settings) throws Exception {
        Path data = Files.createTempDirectory("earshot-escalation");
        var all = new ArrayList<>(settings);
        all.add("--earshot.data=" + data);
        all.add("--earshot.demo=false");
        all.add("--logging.level.root=ERROR");
        try (var context = new SpringApplicationBuilder(
                        CaseCore.class, As.class, TestClips.class, TestCases.class, TestSignIn.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new))) {
            var desk = context.getBean(TestCases.class).desk();
            List<Long> clips = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                clips.add(context.getBean(TestClips.class).readyClip("fy-NL"));
            }
            openCases(context.getBean(DSLContext.class), desk.supervisor(), clips.getFirst());
            raises(figures, database, context, desk.supervisor(), clips);
            timers(figures, database, context.getBean(DSLContext.class));
        }
    }

    /** Cases as a raise leaves them, with clocks but without timers, of raisers who do not exist. */
    private static void openCases(DSLContext db, Person supervisor, long clip) {
        String numbers = "(select \"X\" as n from system_range(1, " + OPEN + "))";
        if (db.dialect().family() == org.jooq.SQLDialect.POSTGRES) {
            numbers = "(select generate_series(1, " + OPEN + ") as n)";
        }
        db.execute(
                "insert into escalation.case_file (number, clip_id, raised_by, site_id, category, sorted_as, severity, captured_at, next_due)"
                        + " select 'ESC-2000-' || lpad(cast(n as varchar), 6, '0'), " + clip + ", -n, "
                        + supervisor.siteId()
                        + ", 'C04', 'C04', 'P1', current_timestamp, current_timestamp + interval '1' day from "
                        + numbers + " s");
        for (String clock : CLOCKS) {
            db.execute(
                    "insert into escalation.case_clock (case_id, in_round, kind, started_at, due_at) select id, 1, '"
                            + clock
                            + "', current_timestamp, current_timestamp + interval '1' day from escalation.case_file where raised_by < 0");
        }
    }

    private static void raises(
            Figures figures,
            String database,
            ConfigurableApplicationContext context,
            Person supervisor,
            List<Long> clips)
            throws Exception {
        var escalations = context.getBean(Escalations.class);
        var as = context.getBean(As.class);
        var people = context.getBean(People.class);
        List<Double> times = java.util.Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < (WARM + RAISES) / clips.size(); i++) {
                String name = "bencher" + i;
                Person raiser = SystemActor.call(
                        "bench",
                        () -> people.person(people.createWithPassword(
                                new Profile(
                                        name,
                                        name,
                                        Set.of(Role.ANNOTATOR),
                                        Set.of("nn"),
                                        Set.of(),
                                        supervisor.siteId()),
                                As.PASSWORD)));
                work.add(() -> {
                    for (long clip : clips) {
                        as.call(raiser, () -> {
                            long before = System.nanoTime();
                            escalations.raise(clip, new Raise("C04", HappeningNow.NO, "a note"));
                            times.add((System.nanoTime() - before) / 1e6);
                            return raiser;
                        });
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        var measured = new Samples();
        times.subList(WARM, times.size()).forEach(measured::add);
        figures.row(database + ", raise answered, p50", measured.percentile(50), "ms");
        figures.row(database + ", raise answered, p99", measured.percentile(99), "ms");
        figures.goal(database + ".raise.p99", measured.percentile(99), Goal.atMost(150));
    }

    private static void timers(Figures figures, String database, DSLContext db) {
        Instant due = Instant.now().plusSeconds(20);
        int cases = TIMERS / CLOCKS.size();
        for (String clock : CLOCKS) {
            db.execute("insert into clock.timer (subject, name, due_at) select number, '"
                    + clock.toLowerCase(java.util.Locale.ROOT)
                    + "-1-50', cast('" + due
                    + "' as timestamp with time zone) + mod(id, 1000) * interval '0.001' second"
                    + " from escalation.case_file where raised_by between " + -cases + " and -1");
        }
        String open = "select count(*) from clock.timer where subject like 'ESC-2000-%' and state = 'PENDING'";
        int planned = db.fetchSingle(open).get(0, Integer.class);
        while (Instant.now().isBefore(due)) {
            LockSupport.parkNanos(10_000_000L);
        }
        Instant last = due.plusSeconds(1);
        Instant giveUp = due.plusSeconds(300);
        while (db.fetchSingle(open).get(0, Integer.class) > 0 && Instant.now().isBefore(giveUp)) {
            LockSupport.parkNanos(100_000_000L);
        }
        double seconds = Duration.between(last, Instant.now()).toMillis() / 1000.0;
        figures.row(database + ", timers due in one second", planned, "");
        figures.row(database + ", until the last had fired", seconds, "s");
        figures.goal(database + ".timers.seconds", seconds, Goal.atMost(30));
        figures.goal(database + ".timers.left", db.fetchSingle(open).get(0, Integer.class), Goal.exactly(0));
    }
}
