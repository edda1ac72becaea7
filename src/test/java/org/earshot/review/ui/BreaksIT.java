package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.shift.Pause;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.earshot.testing.TestPlays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is offered between two clips, in a real browser and by keyboard. */
@BrowserTest
class BreaksIT {

    private static final String LOCALE = "fy-NL";

    @Autowired
    private As as;

    @Autowired
    private TestClips clips;

    @Autowired
    private TestFloor floor;

    @Autowired
    private Shifts shifts;

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();
    private Person annotator;

    @BeforeEach
    void threeHoursIntoAShift() {
        floor.queue("fy");
        for (int i = 0; i < 6; i++) {
            clips.readyClip(LOCALE);
        }
        db.execute("update queue.task set band = 0"
                + " where queue_id in (select id from queue.queue where language = 'fy')");
        annotator = floor.worker("fy");
        TestPlays.onShiftFor(db, annotator.id(), 3);
    }

    @AfterEach
    void leaves() {
        Browser.close();
    }

    @Test
    void aBreakThatIsDueIsOfferedAfterAClipAndAgainWhenItIsPutOff() {
        TestPlays.listened(db, annotator.id(), 65);
        sitsDown();
        String first = desk.clip();
        desk.skip(3).isResting("Time for a break").hasTheFocusOnIt();
        meetsNothingSeriousForAxe();
        desk.hush().hush().isResting("Time for a break");
        desk.putsOff().seesAnotherClipThan(first);
        String second = desk.clip();
        desk.skip(3).isResting("Time for a break").takesTheBreak().isResting("You are on a break");
        assertThat(desk.open()).isNotNull();
        desk.isResting("You are on a break");
        assertThat(as.call(annotator, shifts::pauses)).extracting(Pause::kind).containsExactly(Pause.Kind.BREAK);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theEndOfTheBudgetIsSaidOnceAndHarmlessClipsGoOn() {
        TestPlays.counted(db, annotator.id(), 6_100_000_001L, 2, 45_000, 170);
        TestPlays.counted(db, annotator.id(), 6_100_000_002L, 2, 45_000, 170);
        sitsDown();
        String first = desk.clip();
        desk.skip(3).isResting("That is enough sound for now");
        meetsNothingSeriousForAxe();
        desk.chooses("Other work, or end the shift");
        assertThat(WebDriverRunner.url()).endsWith("/shift");
        desk.open().clip();
        desk.skip(3).isResting("That is enough sound for now").putsOff().seesAnotherClipThan(first);
        String second = desk.clip();
        desk.skip(3).seesAnotherClipThan(second).clip();
    }

    private void sitsDown() {
        Browser.useFor("http://localhost:" + port);
        desk.signIn(annotator.username(), As.PASSWORD);
    }

    private static void meetsNothingSeriousForAxe() {
        assertThat(new AxeBuilder().analyze(WebDriverRunner.getWebDriver()).getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .isEmpty();
    }
}
