package org.earshot.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.cohort.GroupFigures;
import org.earshot.cohort.GroupFilter;
import org.earshot.queue.Floor;
import org.earshot.queue.OnFloor;
import org.earshot.queue.Queues;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.throughput.Digests;
import org.earshot.throughput.Funnel;
import org.earshot.throughput.MyThroughput;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Staffing;
import org.earshot.throughput.Throughput;
import org.earshot.throughput.Weeks;
import org.earshot.throughput.WhatIf;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Each page of figures as the calls that opening it makes, with the longest period that it offers. */
final class DashboardPages {

    /** One opening of a page, in milliseconds. */
    @FunctionalInterface
    interface Opening {
        double take(int number);
    }

    private static final int DAYS = 364;
    private static final int WEEKS = 52;

    /** One in so many people opens their own page; these do all their work whatever part is taken. */
    private static final int OWN = 250;

    /** Who is on shift while the live floor is opened. */
    private static final int ON_SHIFT = 100;

    private final ConfigurableApplicationContext server;
    private final As as;
    private final Person manager;
    private final List<Person> workers;

    DashboardPages(ConfigurableApplicationContext server) {
        this.server = server;
        this.as = server.getBean(As.class);
        actHere();
        var people = server.getBean(People.class);
        this.manager = manager(people, server.getBean(DSLContext.class));
        List<Long> everybody = server.getBean(DSLContext.class)
                .fetch("select id from access.account where username like 'sample%.annotator%' order by id")
                .getValues(0, Long.class);
        this.workers = IntStream.range(0, everybody.size())
                .filter(i -> i % OWN == 0)
                .mapToObj(i -> person(people, everybody.get(i)))
                .toList();
        var shifts = server.getBean(Shifts.class);
        everybody.stream()
                .limit(ON_SHIFT)
                .map(id -> person(people, id))
                .forEach(person -> as.run(person, () -> {
                    if (shifts.mine().isEmpty()) {
                        shifts.start();
                    }
                }));
    }

    /** Of one of the sample's sites; a database that was kept has one from the last time. */
    private static Person manager(People people, DSLContext db) {
        Long known = db.fetchOptional("select id from access.account where username = 'bench.manager'")
                .map(row -> row.get(0, Long.class))
                .orElse(null);
        if (known != null) {
            return person(people, known);
        }
        long site = db.fetchSingle("select min(id) from access.site where name like 'Sample %'")
                .get(0, Long.class);
        var profile = new Profile(
                "bench.manager", "Manager", Set.of(Role.MANAGER, Role.SUPERVISOR), Set.of(), Set.of(), site);
        return SystemActor.call(
                "bench", () -> people.person(people.create(profile).accountId()));
    }

    private static Person person(People people, Long id) {
        return SystemActor.call("bench", () -> people.person(id));
    }

    Map<String, Opening> openings() {
        var throughput = server.getBean(Throughput.class);
        var funnel = server.getBean(Funnel.class);
        var digests = server.getBean(Digests.class);
        var staffing = server.getBean(Staffing.class);
        var groups = server.getBean(GroupFigures.class);
        var sites = server.getBean(Sites.class);
        var queues = server.getBean(Queues.class);
        var mine = server.getBean(MyThroughput.class);
        var floor = server.getBean(Floor.class);
        var people = server.getBean(People.class);
        Map<String, Opening> openings = new LinkedHashMap<>();
        openings.put("work", managers(() -> {
            queues.list();
            throughput.zones();
            throughput.lastDays(1);
            var period = throughput.lastDays(DAYS);
            throughput.backlog();
            throughput.volumes(period, QueueFilter.ALL);
            throughput.waited(period, QueueFilter.ALL);
            throughput.waited(period.before(), QueueFilter.ALL);
            throughput.endings(throughput.lastWeeks(WEEKS, null));
            throughput.countedAt();
        }));
        openings.put("week", managers(() -> {
            digests.wanted();
            var week = throughput.lastWeeks(1, null);
            funnel.figures(week);
            throughput.backlog();
            throughput.volumes(week.period(), QueueFilter.ALL);
            throughput.endings(new Weeks(week.before().from(), 2));
        }));
        openings.put("escalation-figures", managers(() -> funnel.figures(throughput.lastWeeks(WEEKS, null))));
        // The page about the exposure of groups makes the same calls but for the queues.
        openings.put("group-work", managers(() -> {
            sites.all();
            groups.languages();
            queues.list();
            var quarter = new GroupFilter(null, null, GroupFigures.MOST_WEEKS);
            groups.table(
                    quarter,
                    Objects.requireNonNull(groups.table(quarter, null).lastWeek())
                            .minusWeeks(GroupFigures.MOST_WEEKS));
        }));
        openings.put("staffing", managers(() -> {
            queues.list();
            WhatIf plan = plan(staffing.inflow(QueueFilter.ALL).clips());
            staffing.outlooks(List.of(plan, plan), QueueFilter.ALL);
        }));
        openings.put(
                "escalation-desk",
                managers(() -> staffing.desk(
                        staffing.arrivals().orElse(1), Duration.ofMinutes(20), Duration.ofMinutes(15), 0.95)));
        openings.put("floor", managers(() -> {
            floor.queues();
            queues.unwanted();
            people.names(floor.people().stream().map(OnFloor::accountId).toList());
            sites.all();
        }));
        openings.put("my-work", number -> taken(workers.get(number % workers.size()), mine::mine));
        return openings;
    }

    private static WhatIf plan(List<Double> inflow) {
        return new WhatIf(
                28,
                inflow,
                List.of(10.0, 10.0, 10.0, 10.0, 10.0, 0.0, 0.0),
                0,
                300.0,
                1.0,
                List.of(0.05, 0.01, 0.002, 0.0002),
                15.0);
    }

    private Opening managers(Runnable calls) {
        return number -> taken(manager, calls);
    }

    /** Each of several servers in one process has its own idea of where it is kept who asks. */
    private void actHere() {
        SecurityContextHolder.setContextHolderStrategy(server.getBean(SecurityContextHolderStrategy.class));
    }

    private double taken(Person person, Runnable calls) {
        actHere();
        return as.call(person, () -> {
            long start = System.nanoTime();
            calls.run();
            return (System.nanoTime() - start) / 1e6;
        });
    }
}
