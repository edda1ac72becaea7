package org.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.Cases;
import org.earshot.escalation.SampleCases;
import org.earshot.exposure.Exposure;
import org.earshot.queue.Leases;
import org.earshot.queue.Queues;
import org.earshot.review.Reviews;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.throughput.MyThroughput;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Throughput;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext
class SampleTest {

    private static final int PEOPLE = 20;
    private static final int DAYS = 8;

    private static boolean loaded;
    private static long somebody;

    @Autowired
    ApplicationContext server;

    @Autowired
    DSLContext db;

    @Autowired
    As as;

    @Autowired
    People people;

    @BeforeEach
    void load() throws Exception {
        if (!loaded) {
            LocalDate lastDay = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1);
            try (var sample = Sample.of(server, new SamplePlan(PEOPLE, DAYS, 40, 7, lastDay, true))) {
                sample.load();
                sample.countDays();
                somebody = sample.person(1);
            }
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
        assertThat(total.filed()).isEqualTo((int) standing).isGreaterThan(1000);
        assertThat(as.call(manager, throughput::backlog)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aPersonReadsTheirOwnFigures() {
        Person person = SystemActor.call("test", () -> people.person(somebody));
        var mine = as.call(person, () -> server.getBean(MyThroughput.class).mine());
        assertThat(mine).isNotNull();
        var exposure = as.call(person, () -> server.getBean(Exposure.class).mine());
        assertThat(exposure.week()).isPositive();
    }

    @Test
    void somebodyTakesAClipThatWaits() {
        Person person = SystemActor.call("test", () -> people.person(somebody));
        as.run(person, () -> server.getBean(org.earshot.shift.Shifts.class).start());
        var hand = as.call(person, () -> server.getBean(Leases.class).fill());
        assertThat(hand).isNotNull();
        assertThat(count("select count(*) from queue.task where lease_by = " + somebody))
                .isPositive();
        assertThat(SystemActor.call("test", () -> server.getBean(Queues.class).counts()))
                .isNotNull();
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
    void nobodyHasAPassword() {
        assertThat(count("select count(*) from access.account where username like 'sample%' and password_hash is not null"))
                .isZero();
        assertThat(count("select count(*) from access.invitation i join access.account a on a.id = i.account_id"
                        + " where a.username like 'sample%'"))
                .isZero();
    }

    @Test
    void theApplicationGoesOnCountingWhereTheSampleEnded() {
        long last = count("select max(id) from shift.shift");
        Person person = as.annotator("en");
        as.run(person, () -> server.getBean(org.earshot.shift.Shifts.class).start());
        assertThat(count("select max(id) from shift.shift")).isEqualTo(last + 1);
    }

    private List<String> numbers(String sql) {
        return new java.util.ArrayList<>(db.fetch(sql).getValues(0, String.class));
    }

    private long count(String sql) {
        return db.fetchSingle(sql).get(0, Long.class);
    }
}
