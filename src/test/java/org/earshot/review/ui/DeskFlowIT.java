package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An annotator's work at the desk, in a real browser and by keyboard. */
@BrowserTest
class DeskFlowIT {

    /** With a list of words, so that clips can be known to be harmless. */
    private static final String LOCALE = "de-DE";

    @Autowired
    private As as;

    @Autowired
    private TestClips clips;

    @Autowired
    private Queues queues;

    @Autowired
    private Shifts shifts;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();

    @BeforeEach
    void sitsDown() {
        SystemActor.call(
                "test",
                () -> queues.list().stream().anyMatch(queue -> queue.language().equals("de"))
                        ? 0L
                        : queues.create(new QueuePlan("Desk flow", "de", null, "wake-word", 5, null)),
                Role.ADMIN);
        for (int i = 0; i < 5; i++) {
            clips.readyClip(LOCALE);
        }
        Person annotator = as.annotator("de");
        as.run(annotator, shifts::start);
        Browser.useFor("http://localhost:" + port);
        desk.signIn(annotator.username(), As.PASSWORD);
    }

    @AfterEach
    void leaves() {
        Browser.close();
    }

    @Test
    void filesAndTakesBack() {
        String first = desk.clip();
        desk.listen().writes("turn on the big lights").answers("1", "6").file();
        desk.seesAnotherClipThan(first).sees("1 filed");
        desk.undoLast().seesClip(first).seesWords("turn on the big lights");
    }

    @Test
    void bringsBackAClipThatWasNotHeard() {
        String first = desk.clip();
        desk.writes("turn on the lights").answers("1", "6").file();
        desk.isTold("%").seesClip(first).seesWords("turn on the lights");
    }

    @Test
    void keepsADraftOverAReload() {
        String first = desk.clip();
        desk.writes("half a sentence").sees("Yours for");
        desk.waitsForTheDraft();
        desk.open().seesClip(first).seesWords("half a sentence");
    }

    @Test
    void escalatesWithTwoKeysAndGoesOn() {
        String first = desk.clip();
        desk.escalate();
        assertThat(desk.caseNumber()).startsWith("ESC-");
        desk.goesOn().seesAnotherClipThan(first);
    }

    @Test
    void whatPointsToDistressIsExplainedOrRaised() {
        String first = desk.clip();
        desk.listen().writes("somebody help me").answers("1", "6").file();
        desk.isAskedAboutDistress().states("a scene of a film").seesAnotherClipThan(first);
        String second = desk.clip();
        desk.listen().writes("turn on the lights").answers("1", "6").feels("3").file();
        desk.isAskedAboutDistress().seesClip(second).escalatesFromTheQuestion();
        assertThat(desk.caseNumber()).startsWith("ESC-");
    }

    @Test
    void restsAfterAnEscalationAndIsAskedTwiceBeforeTheBreakEnds() {
        desk.clip();
        desk.escalate().caseNumber();
        desk.open().isResting("Thank you");
        desk.chooses("Paid break, at least 15 minutes").isResting("You are on a break");
        desk.open().isResting("You are on a break");
        desk.chooses("Go on earlier").chooses("Stay on the break").isResting("You are on a break");
        desk.chooses("Go on earlier").chooses("End it now").clip();
    }

    @Test
    void endsSoundForTheDayAfterAnEscalation() {
        desk.clip();
        desk.escalate().caseNumber();
        desk.chooses("No more sound today").isResting("No more sound today");
        desk.open().isResting("No more sound today");
    }

    @Test
    void skipsAndFlagsPrivate() {
        String first = desk.clip();
        desk.skip(3).seesAnotherClipThan(first);
        String second = desk.clip();
        desk.flagsPrivate().seesAnotherClipThan(second);
    }

    @Test
    void readsTheProcedureByOneKeyAndGoesOnTypingWhereItWas() {
        desk.clip();
        desk.writes("").types("half ");
        desk.opensTheProcedure().closesTheDialog().goesOnTyping("a word").seesWords("half a word");
        desk.opensTheProcedure();
        meetsNothingSeriousForAxe();
    }

    @Test
    void hidesTheWordsAtOnce() {
        desk.clip();
        desk.hush().seesNoWords();
    }

    @Test
    void theWaveHasTheColoursThatThePageHas() {
        desk.clip();
        desk.isPaintedFor("light").isPaintedFor("dark").isPaintedFor("light");
    }

    @Test
    void meetsNothingSeriousForAxe() {
        desk.clip();
        var found = new AxeBuilder().analyze(WebDriverRunner.getWebDriver());
        List<Rule> serious = found.getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .toList();
        assertThat(serious).isEmpty();
    }
}
