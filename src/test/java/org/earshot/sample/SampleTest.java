package org.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.Earshot;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.Cases;
import org.earshot.escalation.SampleCases;
import org.earshot.exposure.Exposure;
import org.earshot.queue.Leases;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskDraft;
import org.earshot.review.DeskRaise;
import org.earshot.review.DeskSpan;
import org.earshot.review.Reviews;
import org.earshot.shared.Digest;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestDesk;
import org.earshot.throughput.MyThroughput;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Throughput;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

// Figures of all work are compared, so nobody else's may be in this database.
@DatabaseTest
@TestPropertySource(properties = "earshot.test.of=sample")
@DirtiesContext
class SampleTest {

    private static final int PEOPLE = 20;
    private static final int DAYS = 8;

    private static final SamplePlan PLAN = new SamplePlan(
            PEOPLE, DAYS, 40, 7, LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1), true);

    /** What follows from the seed: neither keys nor what is sealed or derived with them, nor the application's own time. */
    private static final List<String> FROM_THE_SEED = List.of(
            "id, username, display_name, site_id from access.account where username like 'sample%' order by id",
            "id, account_id, site_id, started_at, ended_at from shift.shift order by id",
            "shift_id, started_at, ended_at from shift.pause order by id",
            "id, code, external_id, locale, captured_at, risk_hint, received_at from clip.clip order by id",
            "id, clip_id, queue_id, entered_at, fence from queue.task order by id",
            "task_id, fence, queue_id, clip_id, account_id, outcome, severity, entered_at, leased_at, finished_at"
                    + " from queue.finished order by task_id, fence",
            "task_id, fence, account_id, why, at from queue.put_back order by task_id, fence",
            "id, token_hash, account_id, clip_id, right_ref, issued_at from playback.sound_grant order by id",
            "grant_id, clip_id, to_ms, reported_at from playback.heard order by id",
            "account_id, clip_id, kind, severity, weighs, said_at from exposure.heard_severity order by id",
            "id, task_id, reviewer_id, shift_id, first_filed_at, latest from review.review order by id",
            "review_id, version, kind, filing_key, filed_at, wake_word, for_assistant, severity"
                    + " from review.review_version order by review_id, version",
            "task_id, fence, active_ms, handle_ms, outcome, last_at from review.handling order by task_id, fence",
            "clip_id, reason, at from review.skip order by id",
            "number, clip_id, raised_at, sorted_as, severity, state, version, event_hash from escalation.case_file order by id");

    /** Rows of what ended at the desk; made-up ones are of the days before today. */
    private record Ending(String table, String kind, String time) {

        /** For each kind of row, which sets of columns are empty. */
        Map<String, Set<Set<String>>> emptyColumns(DSLContext db, String before) {
            Map<String, Set<Set<String>>> found = new TreeMap<>();
            db.fetch("select t.*, " + kind + " as ending from " + table + " t where " + kind + " is not null and "
                            + time + before + " current_date")
                    .forEach(row -> found.computeIfAbsent(row.get("ending", String.class), each -> new HashSet<>())
                            .add(Stream.of(row.fields())
                                    .map(Field::getName)
                                    .filter(column -> row.get(column) == null)
                                    .collect(Collectors.toSet())));
            return found;
        }
    }

    private static final List<Ending> ENDINGS = List.of(
            new Ending("queue.finished", "outcome", "finished_at"),
            new Ending("queue.put_back", "why", "at"),
            new Ending("review.handling", "outcome", "ended_at"),
            new Ending("review.skip", "reason", "at"),
            new Ending("review.private_flag", "'flagged'", "at"));

    private static boolean loaded;
    private static String made = "";
    private static String indexed = "";
    private static long somebody;

    @Autowired
    ApplicationContext server;

    @Autowired
    DSLContext db;

    @Autowired
    As as;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @BeforeEach
    void load() throws Exception {
        if (!loaded) {
            indexed = indexes();
            try (var sample = Sample.of(server, PLAN)) {
                sample.load();
                sample.countDays();
                somebody = sample.person(1);
            }
            made = rows(db);
            loaded = true;
        }
    }

    @Test
    void reviewsReadAsIfTheyHadBeenFiled() {
        var reviews = server.getBean(Reviews.class);
        Person reader = as.person(Set.of(Role.SUPERVISOR), Set.of("en"));
        List<String> some = numbers("select id from review.review where latest = 3 and standing order by id limit 5");
        some.addAll(numbers("select id from review.review where latest = 1 order by id desc limit 20"));
        assertThat(some).hasSize(25);
        for (String number : some) {
            var detail = as.call(reader, () -> reviews.detail(number));
            assertThat(detail.versions()).isNotEmpty();
            assertThat(detail.versions().getFirst().transcript()).isNotBlank();
            assertThat(detail.words().machineTranscript()).isNotBlank();
            assertThat(detail.clip().durationMs()).isPositive();
        }
    }

    @Test
    void figuresCountEachFilingOnce() {
        var throughput = server.getBean(Throughput.class);
        long standing = count("select count(*) from review.review where standing");
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        var total = as.call(
                manager,
                () -> throughput
                        .volumes(throughput.lastDays(DAYS + 3), QueueFilter.ALL)
                        .total());
        assertThat(count("select sum(filed) from throughput.day_volume where zone = 'Z'"))
                .isEqualTo(standing)
                .isGreaterThan(1000);
        assertThat(total.left()).isGreaterThanOrEqualTo((int) standing);
        assertThat(as.call(manager, throughput::backlog)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aPersonReadsTheirOwnFigures() {
        Person person = SystemActor.call("test", () -> people.person(somebody));
        var mine = as.call(person, () -> server.getBean(MyThroughput.class).mine());
        assertThat(mine.shifts())
                .filteredOn(shift -> shift.endedAt() != null)
                .isNotEmpty()
                .allSatisfy(shift -> assertThat(shift.filed()).isPositive());
        var exposure = as.call(person, () -> server.getBean(Exposure.class).mine());
        assertThat(exposure.week()).isPositive();
    }

    @Test
    void somebodyTakesAClipThatWaits() {
        Person person = SystemActor.call("test", () -> people.person(somebody));
        as.run(person, () -> server.getBean(Shifts.class).start());
        var hand = as.call(person, () -> server.getBean(Leases.class).fill());
        assertThat(hand.leases()).isNotEmpty();
        assertThat(count("select count(*) from queue.task where lease_by = " + somebody))
                .isPositive();
    }

    /** Somebody ends one clip in each way at the desk: what the doors leave empty then is empty in made-up rows of that kind, too. */
    @Test
    void rowsHaveWhatTheDoorsWrite() {
        transactions.executeWithoutResult(status -> {
            Person person = SystemActor.call("test", () -> people.person(somebody));
            as.run(person, this::endOneClipInEachWay);
            ENDINGS.forEach(ending -> {
                var sampled = ending.emptyColumns(db, "<");
                var byDoors = ending.emptyColumns(db, ">=");
                assertThat(byDoors).as(ending.table()).isNotEmpty();
                byDoors.forEach((kind, columns) ->
                        assertThat(sampled.get(kind)).as("%s %s", ending, kind).containsAll(columns));
            });
            status.setRollbackOnly();
        });
    }

    private void endOneClipInEachWay() {
        var shifts = server.getBean(Shifts.class);
        if (shifts.mine().isEmpty()) {
            shifts.start();
        }
        var desk = server.getBean(Desk.class);
        DeskDraft draft = TestDesk.draft("turn on the lights", null);
        DeskClip filed = inHand(desk);
        desk.file(UUID.randomUUID(), TestDesk.work(filed, draft, null));
        DeskClip skipped = inHand(desk);
        desk.skip("CANNOT_JUDGE", TestDesk.work(skipped, TestDesk.draft(null, "S0"), null));
        DeskClip flagged = inHand(desk);
        desk.flagPrivate(new DeskSpan(0, 1, null, null), TestDesk.work(flagged, TestDesk.draft(null, null), null));
        DeskClip raised = inHand(desk);
        desk.raise(new DeskRaise("C00", "unknown", null), TestDesk.work(raised, draft, null));
    }

    /** As if its sound had come a minute ago: voices are disguised by work that does not run here. */
    private DeskClip inHand(Desk desk) {
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        db.execute("update playback.sound_grant set delivered_at = current_timestamp - interval '1' minute"
                + " where delivered_at is null");
        return clip;
    }

    @Test
    void clipsThatWaitHaveTheirNumbersInTheOrderOfComing() {
        assertThat(db.fetchValue("select count(*) from queue.task where state = 'waiting' and fence > 0"))
                .as("clips that went back")
                .isNotEqualTo(0L);
        db.fetch("select distinct queue_id from queue.task where state = 'waiting'")
                .getValues(0, Long.class)
                .forEach(queue -> assertThat(db.fetch(
                                        "select entered_at from queue.task where state = 'waiting' and queue_id = ? order by id",
                                        queue)
                                .getValues(0, Instant.class))
                        .isSorted());
    }

    @Test
    void casesHaveComeAlongTheirPathAndTheirChainsAreWhole() {
        assertThat(SampleCases.broken(server)).isEmpty();
        Person lead = as.person(Set.of(Role.TS_LEAD), Set.of("en"));
        int open = as.call(lead, () -> server.getBean(Cases.class).count(CaseFilter.OPEN));
        assertThat(open + count("select count(*) from escalation.case_file where state = 'CLOSED'"))
                .isPositive();
    }

    @Test
    void theSameSeedMakesTheSame() throws Exception {
        Path data = Files.createTempDirectory("earshot-sample");
        String url = TestDatabase.POSTGRES ? TestDatabase.postgres() : TestDatabase.h2();
        try (var another = new SpringApplicationBuilder(Earshot.class)
                        .run(
                                "--server.port=0",
                                "--earshot.demo=false",
                                "--earshot.timers.every=1h",
                                "--earshot.data=" + data,
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + (TestDatabase.POSTGRES ? "postgres" : "sa"),
                                "--spring.datasource.password=" + (TestDatabase.POSTGRES ? "postgres" : ""));
                var sample = Sample.of(another, PLAN)) {
            sample.load();
            assertThat(rows(another.getBean(DSLContext.class))).isEqualTo(made);
        }
    }

    /** It would take the numbers of rows that wait to be written. */
    @Test
    void workThatRecursRestsMeanwhile() {
        assertThat(server.getBean(Scheduler.class).getSchedulerState().isShuttingDown())
                .isTrue();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(
                        count(
                                "select count(*) from access.account where username like 'sample%' and password_hash is not null"))
                .isZero();
        assertThat(count("select count(*) from access.invitation i join access.account a on a.id = i.account_id"
                        + " where a.username like 'sample%'"))
                .isZero();
    }

    @Test
    void theApplicationGoesOnCountingWhereTheSampleEnded() {
        long last = count("select max(id) from shift.shift");
        Person person = as.annotator("en");
        as.run(person, () -> server.getBean(Shifts.class).start());
        assertThat(count("select max(id) from shift.shift")).isEqualTo(last + 1);
    }

    @Test
    void indexesThatWereAwayAreBack() {
        assertThat(indexes()).isEqualTo(indexed).contains("finished_by_time").contains("review_by_queue");
    }

    private String indexes() {
        return db.fetch(
                        TestDatabase.POSTGRES
                                ? "select schemaname, indexname, indexdef from pg_indexes where schemaname not like 'pg_%' order by 1, 2"
                                : "select i.table_schema, i.table_name, i.index_name, c.column_name, c.ordering_specification"
                                        + " from information_schema.indexes i join information_schema.index_columns c"
                                        + " on c.index_schema = i.index_schema and c.index_name = i.index_name"
                                        + " order by 1, 2, 3, c.ordinal_position")
                .formatCSV();
    }

    /** A line for each table: what it holds, and a digest of it. */
    private static String rows(DSLContext db) {
        return FROM_THE_SEED.stream()
                .map(columns -> {
                    var rows = db.fetch("select " + columns);
                    return columns + ": " + rows.size() + " " + Digest.sha256(rows.formatCSV());
                })
                .collect(Collectors.joining("\n"));
    }

    private List<String> numbers(String sql) {
        return new java.util.ArrayList<>(db.fetch(sql).getValues(0, String.class));
    }

    private long count(String sql) {
        return db.fetchSingle(sql).get(0, Long.class);
    }
}
