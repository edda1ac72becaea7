package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.earshot.Earshot;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.access.TestSignIn;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.evidence.Evidence;
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
 * whole, the file of what was confirmed, the seed, how many seconds to wait for overdue timers (0: none), then settings.
 */
public final class CaseServer {

    private static final String LANGUAGE = "fy";
    private static final int CLIPS = 12;

    @Import({As.class, TestClips.class, TestCases.class, TestSignIn.class})
    static class Parts {}

    private final ConfigurableApplicationContext context;
    private final DSLContext db;
    private final Escalations escalations;
    private final As as;
    private final TestCases cases;
    private final Random random;

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
        var builder = core
                ? new SpringApplicationBuilder(CaseCore.class, Parts.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(false)
                        .properties("spring.main.banner-mode=off")
                : new SpringApplicationBuilder(Earshot.class, Parts.class);
        var server = new CaseServer(builder.run(settings.toArray(String[]::new)), Long.parseLong(args[2]));
        if (args[3].equals("-2")) {
            // Leaves its classes behind for quicker starts.
            say("looked missing=0 twice=0 never=0 fired=0");
            server.context.close();
            System.exit(0);
        }
        server.look(Files.readAllLines(Path.of(args[1])), Duration.ofSeconds(Long.parseLong(args[3])));
        server.work();
    }

    /** Says what of the confirmed is not there, which timers fired twice, and which have not fired though they should. */
    private void look(List<String> confirmed, Duration patience) {
        Set<String> raised = db.fetch(
                        "select c.number from escalation.case_file c join clip.hold h on h.id = c.hold_id"
                                + " where exists (select 1 from escalation.case_event e where e.case_id = c.id and e.command = 'raise')")
                .intoSet(0, String.class);
        Set<String> sent = db.fetch(
                        "select c.number from escalation.case_file c join escalation.decision d"
                                + " on d.case_id = c.id and d.sent_at is not null where c.state in ('REFERRAL_PENDING', 'REFERRED')")
                .intoSet(0, String.class);
        long missing = confirmed.stream()
                .filter(line -> !(line.startsWith("raised ") ? raised : sent).contains(line.split(" ")[1]))
                .count();
        long until = System.nanoTime() + patience.toNanos();
        long never = overdue();
        while (never > 0 && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
            never = overdue();
        }
        // Only the last life of a series waits; the others leave what is due to whoever comes next.
        say("looked missing=" + missing + " of=" + confirmed.size() + " twice=" + twice() + " never="
                + (patience.isZero() ? 0 : never + withoutEffect()) + " fired=" + fired());
    }

    private int overdue() {
        return count("select count(*) from clock.timer where state = 'PENDING' and due_at < current_timestamp");
    }

    private int fired() {
        return count("select count(*) from clock.timer where state = 'FIRED'");
    }

    /** A call up the ladder or a word about a clock that a case has twice. */
    private int twice() {
        return count("select count(*) from (select case_id, command, detail from escalation.case_event"
                + " where command in ('ladder', 'clock-50', 'clock-80', 'breached', 'sealed')"
                + " group by case_id, command, detail having count(*) > 1) d");
    }

    /** A first call that is marked as fired while the case has no event of it, though nobody had acknowledged. */
    private int withoutEffect() {
        return count("select count(*) from clock.timer t join escalation.case_file c on c.number = t.subject"
                + " where t.name = 'ladder-1' and t.state = 'FIRED' and c.state = 'RAISED' and not exists"
                + " (select 1 from escalation.case_event e where e.case_id = c.id and e.command = 'ladder')");
    }

    private int count(String sql) {
        return db.fetchSingle(sql).get(0, Integer.class);
    }

    private void work() {
        List<Person> raisers = people(Role.ANNOTATOR);
        if (raisers.isEmpty()) {
            prepare();
            raisers = people(Role.ANNOTATOR);
        }
        List<Long> clips = db.fetch("select id from clip.clip where state = 'READY' order by id")
                .map(row -> row.get(0, Long.class));
        say("working");
        var threads = Executors.newFixedThreadPool(3);
        threads.execute(() -> raiseWithoutEnd(clips));
        threads.execute(this::hurryWithoutEnd);
        threads.execute(() -> referWithoutEnd(clips));
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
        as.person(Set.of(Role.DUTY_MANAGER), Set.of());
    }

    /** Each raise is somebody new's, for a second raise of the same clip would be answered with the first. */
    private void raiseWithoutEnd(List<Long> clips) {
        while (true) {
            Person raiser = newcomer();
            for (long clip : clips) {
                var now = random.nextInt(3) == 0 ? HappeningNow.YES : HappeningNow.UNKNOWN;
                say("raised "
                        + as.call(raiser, () -> escalations.raise(clip, new Raise("C04", now, "a note")))
                                .number());
            }
        }
    }

    private Person newcomer() {
        var people = context.getBean(People.class);
        String name = "raiser" + Long.toString(System.nanoTime(), 36);
        Long site = people(Role.SUPERVISOR).getFirst().siteId();
        return SystemActor.call(
                "bench",
                () -> people.person(people.createWithPassword(
                        new Profile(name, name, Set.of(Role.ANNOTATOR), Set.of("nn"), Set.of(), site), As.PASSWORD)));
    }

    /** Brings timers forward, so that many come due at any moment. */
    private void hurryWithoutEnd() {
        while (true) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
            long from = count("select coalesce(max(id), 0) from clock.timer") - random.nextInt(200);
            var due = java.sql.Timestamp.from(Instant.now().plusMillis(random.nextInt(1500)));
            db.transaction(hurry -> {
                for (var row : hurry.dsl()
                        .fetch(
                                "select id from clock.timer where state = 'PENDING' and id between ? and ?",
                                from,
                                from + 20)) {
                    long id = row.get(0, Long.class);
                    hurry.dsl()
                            .execute("update clock.timer set due_at = ? where id = ? and state = 'PENDING'", due, id);
                }
            });
        }
    }

    /** Cases that go all the way to a referral that two people have signed; first those which a kill left approved and not sent. */
    private void referWithoutEnd(List<Long> clips) {
        Person supervisor = people(Role.SUPERVISOR).getFirst();
        Person analyst = people(Role.TS_ANALYST).getFirst();
        List<Person> leads = people(Role.TS_LEAD);
        for (String number : db.fetch("select number from escalation.case_file where state = 'REFERRAL_PENDING'")
                .map(row -> row.get(0, String.class))) {
            send(new TestCases.Desk(supervisor, supervisor, analyst, leads.get(0), leads.get(1)), number);
        }
        while (true) {
            Person raiser = newcomer();
            var desk = new TestCases.Desk(raiser, supervisor, analyst, leads.get(0), leads.get(1));
            long clip = clips.get(random.nextInt(clips.size()));
            String number = as.call(raiser, () -> escalations.raise(clip, new Raise("C04", HappeningNow.NO, null)))
                    .number();
            // Timers of the same case may come between reading its version and applying a command; they change no
            // version.
            cases.toAssessment(desk, number, Category.C04);
            cases.propose(desk, number, CaseOutcome.REFER_POLICE);
            cases.approve(desk, number);
            send(desk, number);
        }
    }

    private void send(TestCases.Desk desk, String number) {
        awaitSeal(number);
        cases.stepsBefore(desk, number, "send-referral");
        cases.apply(desk.analyst(), number, new Command.SignReferral("the police", "a".repeat(64)));
        cases.apply(desk.lead(), number, new Command.SendReferral("the police", "a".repeat(64)));
        say("sent " + number);
    }

    private void awaitSeal(String number) {
        var evidence = context.getBean(Evidence.class);
        while (SystemActor.call("bench", () -> evidence.seal(number)).isEmpty()) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
