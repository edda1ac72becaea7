package org.earshot.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.willReturn;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.sample.Sample;
import org.earshot.sample.SamplePlan;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.context.WebApplicationContext;

/**
 * Two worlds that differ in one thing: half of what one person filed, skipped and raised is a colleague's of the same team, queue and day.
 * Whoever else opens whatever there is reads the same in both, word by word. So nothing there tells what a person did, neither with their name nor
 * without it, such as the most that anybody did.
 */
@ViewTest
@TestPropertySource(
        properties = {
            "earshot.test.of=crawl",
            "earshot.metrics.port=0",
            "earshot.metrics.token=a-token-for-tests-that-is-long-enough"
        })
@DirtiesContext
class WhatAPersonDidIsTheirsTest extends SpringBrowserlessTest {

    private static final Instant NOW = Instant.now();

    private static final SamplePlan PLAN = new SamplePlan(
            24, 10, 40, 11, LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1), true);

    /** Figures by other days, queues and languages than those that a page opens with. */
    private static final List<String> FIGURES =
            List.of("work", "group-work", "groups", "escalation-figures", "staffing", "escalation-desk");

    /** Where whoever opens one review or one case is told whose it is: for coaching, and because two people lead a case with the one who raised it. */
    private static final String ONE_OF_THEIRS = "reviews/|case/";

    /** A reader's own, and when the key was last used by which this test reads. */
    private static final String OWN = "my-care|admin/keys";

    private static final Pattern LOOK = Pattern.compile("^Person \\d+ looked at it\\.$");

    /** What both worlds said, by who read what: nothing before they were made. */
    private static final Map<String, List<String>> HERE = new TreeMap<>();

    private static final Map<String, List<String>> THERE = new TreeMap<>();

    @Autowired
    WebApplicationContext server;

    @Autowired
    DSLContext db;

    @Autowired
    People people;

    @Autowired
    As as;

    @Autowired
    Scheduler scheduler;

    /** Ages go on while one reads; here they stand. */
    @MockitoSpyBean
    DatabaseTime time;

    @TestBean
    Clock clock = clock();

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @BeforeEach
    void bothWorlds() throws Exception {
        willReturn(NOW).given(time).now();
        if (HERE.isEmpty()) {
            // Work that recurs would count between the two worlds.
            scheduler.stop();
            try (var sample = Sample.of(server, PLAN)) {
                sample.load();
                var two = twoOfATeam();
                var oneThing =
                        new OneThingElse(db, two.getFirst().id(), two.getLast().id());
                var readers = readers(two);
                // Their sites have zones, and days are counted by zone.
                sample.countDays();
                Map<String, List<String>> more = new TreeMap<>();
                readers.keySet().forEach(reader -> more.put(reader, more(oneThing, reader)));
                var endpoints = new Endpoints(server, readers);
                read(readers, more, endpoints, HERE);
                assertThat(oneThing.apply()).isGreaterThan(100);
                sample.countDays();
                read(readers, more, endpoints, THERE);
            }
        }
    }

    /** Two who speak the same language at the same site; the first has raised something. */
    private List<Person> twoOfATeam() {
        var two = db.fetchSingle("select r.raised_by, min(c.id) from escalation.case_file r"
                + " join access.account a on a.id = r.raised_by"
                + " join access.account_language l on l.account_id = a.id"
                + " join access.account c on c.site_id = a.site_id and c.id <> a.id"
                + " join access.account_language m on m.account_id = c.id and m.language = l.language"
                + " where exists (select 1 from review.review v where v.reviewer_id = c.id)"
                + " group by r.raised_by order by 1 fetch first 1 row only");
        return SystemActor.call(
                "test", () -> List.of(people.person(two.get(0, Long.class)), people.person(two.get(1, Long.class))));
    }

    /** Everybody there is, at the site of the two, by what the results call them. */
    private Map<String, Person> readers(List<Person> two) {
        Map<String, Person> readers =
                new LinkedHashMap<>(Map.of("PLANTED", two.getFirst(), "COLLEAGUE", two.getLast()));
        var languages = Set.copyOf(db.fetch("select distinct language from access.account_language")
                .getValues(0, String.class));
        for (Role role : Role.values()) {
            Person reader = as.person(Set.of(role), languages, Set.of("sensitive"));
            db.execute(
                    "update access.account set site_id = ? where id = ?",
                    two.getFirst().siteId(),
                    reader.id());
            readers.put(role.name(), reader);
        }
        return readers;
    }

    /** Addresses that no link leads to. Where one of theirs is shown only those go who may: the watch would speak of others. */
    private static List<String> more(OneThingElse oneThing, String reader) {
        List<String> more = new ArrayList<>();
        if (reader.equals("SUPERVISOR")) {
            more.addAll(oneThing.reviews());
        } else if (reader.equals("TS_LEAD")) {
            more.addAll(oneThing.cases());
        }
        for (String page : FIGURES) {
            List.of("days=1", "days=7", "days=91", "queue=" + oneThing.queue(), "language=" + oneThing.language())
                    .forEach(query -> more.add(page + "?" + query));
        }
        return more;
    }

    private void read(
            Map<String, Person> readers,
            Map<String, List<String>> more,
            Endpoints endpoints,
            Map<String, List<String>> world)
            throws Exception {
        readers.forEach((name, reader) -> {
            cleanVaadinEnvironment();
            initVaadinEnvironment();
            as.signIn(reader);
            new Crawl(SpringBrowserlessTest::roundTrip, more.getOrDefault(name, List.of()))
                    .pages()
                    .forEach((page, lines) -> {
                        if (!page.matches("(" + OWN + ").*")) {
                            world.put(name + " " + page, withoutTheReaders(lines));
                        }
                    });
        });
        world.putAll(endpoints.answers());
    }

    /** Opening a page leaves a trace on some, with the moment in the line before; and how long ago something was goes on while one reads. */
    private static List<String> withoutTheReaders(List<String> lines) {
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            if (LOOK.matcher(line).find()) {
                rest.removeLast();
            } else if (!line.endsWith(" ago") && !line.contains("as of")) {
                rest.add(line);
            }
        }
        return rest;
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoeverElseReadsTheSame() {
        var told = differences();
        told.keySet().removeIf(page -> page.matches("(PLANTED|COLLEAGUE) .*|.* (" + ONE_OF_THEIRS + ").*"));
        assertThat(told).isEmpty();
    }

    @Test
    void theyThemselvesReadOfTheOneThing() {
        assertThat(differing()).contains("PLANTED my-work", "COLLEAGUE my-work");
    }

    @Test
    void whoOpensOneOfTheirsIsToldWhoseItIs() {
        assertThat(differing())
                .anyMatch(page -> page.startsWith("SUPERVISOR reviews/"))
                .anyMatch(page -> page.startsWith("TS_LEAD case/"));
    }

    @Test
    void everyFigureIsRead() {
        for (String page : FIGURES) {
            assertThat(HERE.keySet())
                    .anyMatch(read -> read.startsWith("MANAGER " + page + "?days=7"))
                    .contains("MANAGER " + page + " file 1", "MANAGER " + page + " file 2");
        }
        assertThat(HERE.keySet()).contains("machines /api/v1/clips", "machines /api/v1/drills");
        assertThat(HERE.get("machines metrics")).anyMatch(line -> line.contains("earshot.queue.waiting"));
    }

    private static Set<String> differing() {
        return differences().keySet();
    }

    /** What only one of the worlds says, by page. */
    private static Map<String, String> differences() {
        assertThat(THERE.keySet()).isEqualTo(HERE.keySet());
        Map<String, String> differences = new TreeMap<>();
        HERE.forEach((page, here) -> {
            var there = Objects.requireNonNull(THERE.get(page));
            if (!here.equals(there)) {
                differences.put(page, only(here, there) + " / " + only(there, here));
            }
        });
        return differences;
    }

    private static List<String> only(List<String> here, List<String> there) {
        return here.stream().filter(line -> !there.contains(line)).limit(3).toList();
    }
}
