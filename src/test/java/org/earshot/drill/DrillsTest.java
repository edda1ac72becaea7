package org.earshot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clock.Timers;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Cases;
import org.earshot.escalation.ClockKind;
import org.earshot.escalation.Command;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.shared.Actor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Practice cases: told of like real ones, and never among them. */
@DatabaseTest
class DrillsTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    TestClips testClips;

    @Autowired
    Drills drills;

    @Autowired
    Cases cases;

    @Autowired
    Clips clips;

    @Autowired
    Sites sites;

    @Autowired
    Notices notices;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aDrillIsAMarkedCaseOfAHeldClipThatWaitsInNoQueueAndInNoList() {
        Person lead = lead();
        String number = as.call(lead, () -> drills.start(newSite(), false)).number();
        var row = db.fetchSingle(
                "select clip_id, drill, raised_via, raised_by from escalation.case_file where number = ?", number);
        assertThat(row.get(1, Boolean.class)).isTrue();
        assertThat(row.get(2, String.class)).isEqualTo("DRILL");
        assertThat(row.get(3)).isNull();
        long clip = row.get(0, Long.class);
        testClips.awaitReady(clip);
        as.signIn(lead);
        assertThat(clips.clip(clip).held()).isTrue();
        assertThat(clips.clip(clip).externalId()).startsWith("drill-");
        assertThat(db.fetch("select * from queue.task where clip_id = ?", clip)).isEmpty();
        assertThat(cases.list(CaseFilter.OPEN, 0, 10_000))
                .extracting(CaseRow::number)
                .doesNotContain(number);
        assertThat(as.call(lead, () -> cases.list(new CaseFilter(CaseState.OPEN, null, null, number, true), 0, 10)))
                .extracting(CaseRow::number)
                .containsExactly(number);
    }

    @Test
    void itsClocksAreReportedPerDrill() {
        var desk = testCases.desk();
        long site = newSite();
        String number = as.call(desk.lead(), () -> drills.start(site, true)).number();
        Drill waiting = drill(desk.lead(), number);
        assertThat(waiting.severity().name()).isEqualTo("P0");
        assertThat(waiting.time(ClockKind.ACKNOWLEDGE))
                .isEqualTo(new Drill.Time(ClockKind.ACKNOWLEDGE, null, false, Duration.ofMinutes(5), false));
        Refused.with("drill.running", () -> as.call(desk.lead(), () -> drills.start(site, false)));
        testCases.apply(desk.lead(), number, new Command.Acknowledge());
        assertThat(drill(desk.lead(), number).time(ClockKind.ACKNOWLEDGE))
                .isNotNull()
                .extracting(Drill.Time::took)
                .isNotNull();
        assertThat(drill(desk.lead(), number).state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(Drill.class.getRecordComponents())
                .noneMatch(part -> part.getName().toLowerCase().contains("by"));
        assertThat(DrillTable.of(List.of(drill(desk.lead(), number)))).contains(number, "of 5 min");
        as.call(desk.lead(), () -> drills.start(site, false));
    }

    @Test
    void whatWentOnInAnotherDrillIsStoppedAndNotDone() {
        var desk = testCases.desk();
        String first =
                as.call(desk.lead(), () -> drills.start(newSite(), false)).number();
        String number =
                as.call(desk.lead(), () -> drills.start(newSite(), false)).number();
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        testCases.apply(desk.analyst(), number, new Command.ProposeMerge(first, "the same tones"));
        testCases.apply(desk.lead(), number, new Command.ConfirmMerge());
        Drill merged = drill(desk.lead(), number);
        assertThat(merged.time(ClockKind.ACKNOWLEDGE))
                .isNotNull()
                .extracting(Drill.Time::stopped)
                .isEqualTo(false);
        assertThat(merged.time(ClockKind.DECIDE))
                .isNotNull()
                .matches(time -> time.stopped() && time.took() == null && !time.late());
        assertThat(DrillTable.of(List.of(merged))).contains("stopped of ").doesNotContain("open");
    }

    @Test
    void thoseOnCallAreToldAsOfARealOne() {
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of("fy"));
        long site = as.site();
        String number = as.call(lead(), () -> drills.start(site, true)).number();
        awaitLadder(number);
        assertThat(as.call(supervisor, () -> notices.mine()))
                .filteredOn(each -> each.toString().contains(number))
                .extracting(Received::toString)
                .hasSize(1)
                .noneMatch(each -> each.toLowerCase().contains("practice"));
    }

    @Test
    void otherPeopleAndKeysThatHandInClipsStartNone() {
        for (Role role : Set.of(Role.TS_ANALYST, Role.SUPERVISOR, Role.ADMIN)) {
            as.signIn(as.person(Set.of(role), Set.of()));
            assertThatThrownBy(() -> drills.start(null, false)).isInstanceOf(AccessDeniedException.class);
        }
        as.nobody();
        asMachine("key of a sender");
        assertThatThrownBy(() -> drills.start(null, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drills.last(1)).isInstanceOf(AccessDeniedException.class);
        asMachine("key import on this computer");
        assertThat(drills.last(1)).hasSizeLessThanOrEqualTo(1);
    }

    /** The first call is a timer of the case; here it is not waited for but fired. */
    private void awaitLadder(String number) {
        Long timer = db.fetchSingle("select id from clock.timer where subject = ? and name = 'ladder-1'", number)
                .get(0, Long.class);
        SystemActor.run("test", () -> timers.fire(timer));
    }

    private Drill drill(Person lead, String number) {
        return as.call(lead, () -> drills.last(1000)).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Person lead() {
        return as.person(Set.of(Role.TS_LEAD), Set.of("fy"));
    }

    private long newSite() {
        return SystemActor.call(
                "test", () -> sites.create("Drill site " + java.util.UUID.randomUUID(), "Europe/Bucharest"));
    }

    private static void asMachine(String name) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                new Actor.Named(null, name), null, AuthorityUtils.createAuthorityList("ROLE_MACHINE")));
        SecurityContextHolder.setContext(context);
    }
}
