package org.earshot.review.ui;

import static com.codeborne.selenide.Condition.attributeMatching;
import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.earshot.access.NameCodes;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.secondear.Asking;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.SecondEars;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asking a colleague from the desk, and being asked, in a real browser and by keyboard. */
@BrowserTest
class SecondEarIT {

    @Autowired
    private As as;

    @Autowired
    private TestClips clips;

    @Autowired
    private Queues queues;

    @Autowired
    private Shifts shifts;

    @Autowired
    private Desk deskDoor;

    @Autowired
    private SecondEars ears;

    @Autowired
    private EarCalls calls;

    @Autowired
    private NameCodes codes;

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();
    private Person asker;
    private Person helper;

    @BeforeEach
    void twoAtWork() {
        SystemActor.call(
                "test",
                () -> queues.list().stream().anyMatch(queue -> queue.language().equals("fo"))
                        ? 0L
                        : queues.create(new QueuePlan("Second ears", "fo", null, "wake-word", 5, null)),
                Role.ADMIN);
        clips.readyClip("fo-FO");
        clips.readyClip("fo-FO");
        asker = as.annotator("fo");
        helper = as.annotator("fo");
        as.run(asker, shifts::start);
        as.run(helper, shifts::start);
        Browser.useFor("http://localhost:" + port);
    }

    @AfterEach
    void leaves() {
        as.run(asker, () -> shifts.end(null));
        as.run(helper, () -> shifts.end(null));
        Browser.close();
    }

    @Test
    void theAnswerIsAtTheDeskAtOnceAndGoesIntoTheTranscriptByHand() {
        desk.signIn(asker.username(), As.PASSWORD).clip();
        desk.asksWithoutAMark().isTold("Mark the part");
        desk.writes("").asksAColleague(2).seesOfTheQuestion("A colleague is asked.");
        as.run(helper, () -> calls.accept(calls.mine().orElseThrow().id()));
        desk.seesOfTheQuestion("A colleague listens.");
        as.run(helper, () -> calls.answer(calls.mine().orElseThrow().id(), "Baker Street"));
        desk.seesOfTheQuestion("Baker Street").chooses("Into the transcript").seesWords("Baker Street");
    }

    @Test
    void whoeverIsAskedIsToldOnAnyPageAndAnswersByKeyboard() {
        desk.signIn(helper.username(), As.PASSWORD);
        Selenide.open("/shift");
        $("earshot-ear-call").should(exist);
        as.run(asker, () -> {
            DeskClip clip = Objects.requireNonNull(deskDoor.open().clip());
            ears.ask(new Asking(clip.taskId(), clip.fence(), 0, clip.durationMs(), null, "Is this a street?"));
        });
        $(".ear-bar").shouldBe(visible).shouldHave(text("A colleague asks"));
        assertThat($(".ear-bar").text()).doesNotContain("street");
        Selenide.actions().keyDown(Keys.ALT).sendKeys("h").keyUp(Keys.ALT).perform();
        $(".ear-listen").shouldBe(focused);
        Selenide.actions().sendKeys(Keys.ENTER).perform();
        $(".ear-question").shouldHave(text("Is this a street?"));
        $(".ear-answer").shouldBe(focused);
        meetsNothingSeriousForAxe();
        theDialogIsGuardedLikeAPageWithWords();
        Selenide.actions()
                .sendKeys("Baker Street")
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
        $(".ear-word").shouldHave(text("Your colleague has your answer"));
        assertThat(as.call(asker, ears::asked))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer()).isEqualTo("Baker Street"));
        Selenide.$(".earshot-name-mark").should(disappear);
    }

    /** The page below, /shift, holds no words itself. */
    private void theDialogIsGuardedLikeAPageWithWords() {
        String code = as.call(helper, codes::mine);
        $(".earshot-name-mark span").shouldHave(attributeMatching("data-mark", code + " .*Z"));
        assertThat(script("return document.querySelector('.earshot-name-mark').matches(':popover-open')"))
                .isEqualTo(true);
        assertThat(script("return document.querySelector('.ear-question').dispatchEvent(new MouseEvent('contextmenu',"
                        + " {bubbles: true, cancelable: true, composed: true}))"))
                .isEqualTo(false);
        script("return window.dispatchEvent(new Event('beforeprint'))");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.fetch(
                                "select detail from audit.entry where act = 'screen.copy-refused' and subject = ?",
                                String.valueOf(helper.id()))
                        .formatCSV()
                        .contains("print"));
        $(".ear-answer").shouldBe(focused);
    }

    private static Object script(String script) {
        return Objects.requireNonNull(Selenide.executeJavaScript(script));
    }

    private static void meetsNothingSeriousForAxe() {
        assertThat(new AxeBuilder()
                        .analyze(WebDriverRunner.getWebDriver()).getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact())))
                .isEmpty();
    }
}
