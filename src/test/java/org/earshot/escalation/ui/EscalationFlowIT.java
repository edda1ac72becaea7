package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.HappeningNow;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.ui.DeskPage;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From one key at the desk to the answer, each person at a browser of their own. */
@BrowserTest
@Import(TestCases.class)
class EscalationFlowIT {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    @Autowired
    private As as;

    @Autowired
    private TestClips clips;

    @Autowired
    private TestCases cases;

    @Autowired
    private Queues queues;

    @Autowired
    private Shifts shifts;

    @LocalServerPort
    private int port;

    private final DeskPage annotatorsDesk = new DeskPage();
    private final List<CasePages> browsers = new ArrayList<>();
    private TestCases.Desk desk;

    @BeforeEach
    void everybodyIsThere() {
        SystemActor.call(
                "test",
                () -> queues.create(new QueuePlan("Escalation flow", "gd", null, "wake-word", 5, null)),
                Role.ADMIN);
        clips.readyClip("gd-GB");
        clips.readyClip("gd-GB");
        Person annotator = as.annotator("gd");
        as.run(annotator, shifts::start);
        desk = new TestCases.Desk(
                annotator,
                as.person(Set.of(Role.SUPERVISOR), Set.of("gd")),
                as.person(Set.of(Role.TS_ANALYST), Set.of("gd")),
                as.person(Set.of(Role.TS_LEAD), Set.of("gd")),
                as.person(Set.of(Role.TS_LEAD), Set.of("gd")));
        Browser.useFor("http://localhost:" + port);
    }

    @AfterEach
    void everybodyLeaves() {
        browsers.forEach(CasePages::close);
        Browser.close();
    }

    @Test
    void fromOneKeyToTheAnswer(TestReporter reporter) {
        CasePages supervisor = browser(desk.supervisor()).open("cases").sees("Acknowledge");
        annotatorsDesk.signIn(desk.raiser().username(), As.PASSWORD);
        annotatorsDesk.clip();
        annotatorsDesk.escalate();
        String number = annotatorsDesk.caseNumber();
        long confirmed = System.nanoTime();
        supervisor.sees(number);
        Duration shown = Duration.ofNanos(System.nanoTime() - confirmed);
        reporter.publishEntry("shown without a reload after", shown.toMillis() + " ms");
        assertThat(shown).isLessThan(WITHIN);
        supervisor.acknowledges(number);

        CasePages raiser = browser(desk.raiser()).open("my-cases/" + number).sees("A person has it");
        triageAndSteps(number);
        browser(desk.analyst())
                .open("case/" + number)
                .sees("Propose a decision: every step before it is done.")
                .visits("Decision")
                .chooses("Outcome", "No action: not credible")
                .writes("Why this outcome", "a film is on")
                .writes("What we do not know", "which one")
                .presses("Propose")
                .sees("decision proposed");
        browser(desk.otherLead())
                .open("case/" + number)
                .presses("Read the words")
                .marks("I checked the facts myself")
                .marks("I checked the category myself")
                .marks("I checked the outcome myself")
                .presses("Approve")
                .sees("This decision stands.");

        raiser.sees("Looked into. No further action, because it was not credible");
    }

    private void triageAndSteps(String number) {
        cases.apply(
                desk.supervisor(),
                number,
                TestCases.triage(
                        Category.C00,
                        CaseSeverity.P1,
                        HappeningNow.NO,
                        Instant.now().minus(Duration.ofDays(40))));
        cases.apply(desk.lead(), number, new Command.Assign(desk.analyst().id(), "yours"));
        cases.stepsBefore(desk, number, "propose");
    }

    private CasePages browser(Person person) {
        var pages = new CasePages(Browser.another("http://localhost:" + port)).signIn(person.username(), As.PASSWORD);
        browsers.add(pages);
        return pages;
    }
}
