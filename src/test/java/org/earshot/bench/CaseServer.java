package org.earshot.bench;

import static org.earshot.bench.InFlight.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.earshot.Earshot;
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
import org.springframework.context.annotation.Import;

/**
 * People who raise, timers that come due, and referrals that are signed and sent, without end, until the process is killed. It
 * prints what was confirmed, after it was, and begins by looking whether everything that earlier lives confirmed is there. Arguments: core or
 * whole, the file of what was confirmed, the seed, for how many seconds overdue timers may grow no fewer (0: do not wait for them), then
 * settings.
 */
public final class CaseServer {

    private static final String LANGUAGE = "fy";
    private static final int CLIPS = 12;

    /** Timers brought forward come due within these milliseconds, and no more than these at once. */
    private static final int SOON = 500;

    private static final int AT_ONCE = 60;

    @Import({As.class, TestClips.class, TestCases.class, TestSignIn.class, InFlight.class, DeadAtOnce.class})
    static class Parts {}

    private final ConfigurableApplicationContext context;
    private final DSLContext db;
    private final Escalations escalations;
    private final As as;
    private final TestCases cases;
    private final Random random;
    private volatile long site;

    private CaseServer(ConfigurableApplicationContext context, long seed) {
        this.context = context;
        this.db = context.getBean(DSLContext.class);
        this.escalations = context.getBean(Escalations.class);
        this.as = context.getBean(As.class);
        this.cases = context.getBean(TestCases.class);
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        boolean core = args[0].equals("core");
        var settings = new ArrayList<>(List.of(args).subList(4, args.length));
        settings.add("--earshot.demo=false");
        settings.add("--earshot.due-work.polling=200ms");
        settings.add("--earshot.timers.every=200ms");
        settings.add("--server.port=0");
        settings.add("--vaadin.productionMode=true");
        settings.add("--logging.level.root=ERROR");
        settings.add("--logging.level.org.earshot=ERROR");
        settings.add("--logging.level.org.earshot.shared.MendDatabase=WARN");
        var builder = core
                ? new SpringApplicationBuilder(CaseCore.class, Parts.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(false)
                        .properties("spring.main.banner-mode=off")
                : new SpringApplicationBuilder(Earshot.class, Parts.class);
        var server = new CaseServer(builder.run(settings.toArray(String[]::new)), Long.parseLong(args[2]));
        if (args[3].equals("-2")) {
            // Leaves its classes behind for quicker starts, those of the work too.
            server.prepare();
            server.referrals().one();
            say("looked missing=0 twice=0 torn=0 never=0 overdue=0 fired=0");
            server.context.close();
            System.exit(0);
        }
        server.look(Files.readAllLines(Path.of(args[1])), Duration.ofSeconds(Long.parseLong(args[3])));
        server.work();
    }

    /** Says what of the confirmed is not there, which timers fired twice, and which have not fired though they should. */
    private void look(List<String> confirmed, Duration patience) {
        var look = new CaseLook(db);
        long missing = look.missing(confirmed);
        // Only the last life of a series waits, for as long as there is less to do from one moment to another; the
        // others
        // leave what is due to whoever comes next.
        int never = patience.isZero() ? 0 : stuck(look, patience) + look.withoutEffect();
        say("looked missing=" + missing + " of=" + confirmed.size() + " twice=" + look.twice() + " torn=" + look.torn()
                + " never=" + never + " overdue=" + look.overdue() + " fired=" + look.fired());
    }

    private static int stuck(CaseLook look, Duration patience) {
        int least = look.overdue();
        long since = System.nanoTime();
        while (least > 0 && System.nanoTime() - since < patience.toNanos()) {
            LockSupport.parkNanos(200_000_000L);
            int now = look.overdue();
            if (now < least) {
                least = now;
                since = System.nanoTime();
            }
        }
        return least;
    }

    private void work() {
        var referrals = referrals();
        say("working");
        var threads = Executors.newFixedThreadPool(3);
        threads.execute(this::raiseWithoutEnd);
        threads.execute(this::hurryWithoutEnd);
        threads.execute(referrals);
    }

    private EndlessReferrals referrals() {
        var leads = people(Role.TS_LEAD);
        cases.readAs(leads.get(2));
        site = Objects.requireNonNull(leads.get(2).siteId());
        var desk = new TestCases.Desk(
                people(Role.ANNOTATOR).getFirst(),
                people(Role.SUPERVISOR).getFirst(),
                people(Role.TS_ANALYST).getFirst(),
                leads.get(0),
                leads.get(1));
        return new EndlessReferrals(context, this::newcomer, desk, clips(), random);
    }

    private List<Long> clips() {
        return db.fetch("select id from clip.clip where state = 'READY' order by id")
                .map(row -> row.get(0, Long.class));
    }

    private List<Person> people(Role role) {
        return SystemActor.call("bench", () -> context.getBean(People.class).all()).stream()
                .filter(person ->
                        person.roles().contains(role) && person.languages().contains(LANGUAGE))
                .toList();
    }

    private void prepare() {
        for (int i = 0; i < CLIPS; i++) {
            context.getBean(TestClips.class).readyClip("fy-NL");
        }
        cases.desk();
        as.person(Set.of(Role.TS_LEAD), Set.of(LANGUAGE));
        as.person(Set.of(Role.DUTY_MANAGER), Set.of());
    }

    /** Each raise is somebody new's, for a second raise of the same clip would be answered with the first. */
    private void raiseWithoutEnd() {
        List<Long> clips = clips();
        while (true) {
            Person raiser = newcomer();
            for (long clip : clips) {
                var now = random.nextInt(3) == 0 ? HappeningNow.YES : HappeningNow.UNKNOWN;
                long from = System.nanoTime();
                InFlight.doing(
                        "raise",
                        () -> say("raised "
                                + as.call(raiser, () -> escalations.raise(clip, new Raise("C04", now, "a note")))
                                        .number()));
                LockSupport.parkNanos(random.nextLong(2 * (System.nanoTime() - from) + 1));
            }
        }
    }

    private Person newcomer() {
        var people = context.getBean(People.class);
        String name = "raiser" + Long.toString(System.nanoTime(), 36);
        return SystemActor.call(
                "bench",
                () -> people.person(people.createWithPassword(
                        new Profile(name, name, Set.of(Role.ANNOTATOR), Set.of("nn"), Set.of(), site), As.PASSWORD)));
    }

    /** Brings timers forward, so that many come due at any moment, but never more than the coming lives can fire. */
    private void hurryWithoutEnd() {
        while (true) {
            LockSupport.parkNanos(20_000_000L);
            var soon = Timestamp.from(Instant.now().plusMillis(SOON));
            if (count("select count(*) from clock.timer where state = 'PENDING' and due_at < ?", soon) < AT_ONCE) {
                hurry();
            }
        }
    }

    private void hurry() {
        long from = count("select coalesce(max(id), 0) from clock.timer") - random.nextInt(200);
        var due = Timestamp.from(Instant.now().plusMillis(random.nextInt(SOON)));
        db.transaction(hurry -> {
            for (var row : hurry.dsl()
                    .fetch(
                            "select id from clock.timer where state = 'PENDING' and id between ? and ?",
                            from,
                            from + 60)) {
                long id = row.get(0, Long.class);
                hurry.dsl().execute("update clock.timer set due_at = ? where id = ? and state = 'PENDING'", due, id);
            }
        });
    }

    private int count(String sql, Object... bindings) {
        return db.fetchSingle(sql, bindings).get(0, Integer.class);
    }
}
