package org.earshot.queue.ui;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;

import com.codeborne.selenide.SelenideDriver;
import com.codeborne.selenide.SelenideElement;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.ui.DeskPage;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The live floor and a desk, each in a browser of its own: what a supervisor does is at the desk at once. */
@BrowserTest
class FloorIT {

    private static final String QUEUE = "Live floor";

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
    private SelenideDriver floor;
    private Person annotator;

    @BeforeEach
    void bothAtWork() {
        SystemActor.call(
                "test",
                () -> queues.list().stream().anyMatch(queue -> queue.name().equals(QUEUE))
                        ? 0L
                        : queues.create(new QueuePlan(QUEUE, "is", null, "wake-word", 5, null)),
                Role.ADMIN);
        for (int i = 0; i < 3; i++) {
            clips.readyClip("is-IS");
        }
        annotator = as.annotator("is");
        as.run(annotator, shifts::start);
        String address = "http://localhost:" + port;
        Browser.useFor(address);
        floor = Browser.another(address);
    }

    @AfterEach
    void leave() {
        as.run(annotator, () -> shifts.end(null));
        floor.close();
        Browser.close();
    }

    @Test
    void whatIsTakenBackIsGoneFromTheDeskAtOnceAndWorkGoesOnWithAnother() {
        desk.signIn(annotator.username(), As.PASSWORD);
        String first = desk.clip();
        desk.writes("half a sentence").waitsForTheDraft();
        seesOnTheFloor();
        hand(first).$(By.xpath(".//vaadin-button[.='Give to somebody else']")).click();
        floor.$("vaadin-notification-card").shouldHave(text("Back in the queue."));
        hand(first).shouldNot(exist);
        desk.isNoLongerTheirs()
                .isTold("A supervisor has put this clip back")
                .chooses("Go on with another clip")
                .seesAnotherClipThan(first)
                .seesWords("turn on the lights");
    }

    private void seesOnTheFloor() {
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of());
        floor.open("/login");
        floor.$("input[name=username]").shouldBe(visible).setValue(supervisor.username());
        floor.$("input[name=password]").setValue(As.PASSWORD).pressEnter();
        floor.$("vaadin-login-form").shouldNot(exist);
        floor.open("/floor");
        floor.$(By.xpath("//vaadin-button[contains(., '" + QUEUE + "')]")).click();
        floor.$("vaadin-dialog").shouldHave(text("In hand now"));
    }

    /** The row of a clip that somebody has in hand. */
    private SelenideElement hand(String code) {
        return floor.$(By.xpath(
                "//vaadin-dialog//div[contains(@class, 'earshot-row')][span[starts-with(., '" + code + ",')]]"));
    }
}
