package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.earshot.access.NameCodes;
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
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser lets a page refuse, at the desk. */
@BrowserTest
class ScreenGuardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private As as;

    @Autowired
    private TestClips clips;

    @Autowired
    private Queues queues;

    @Autowired
    private Shifts shifts;

    @Autowired
    private NameCodes codes;

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();
    private Person annotator;

    @BeforeEach
    void sitsDown() {
        SystemActor.call(
                "test",
                () -> queues.list().stream().anyMatch(queue -> queue.language().equals("kl"))
                        ? 0L
                        : queues.create(new QueuePlan("Guarded", "kl", null, "wake-word", 5, null)),
                Role.ADMIN);
        clips.readyClip("kl-GL");
        annotator = as.annotator("kl");
        as.run(annotator, shifts::start);
        Browser.useFor("http://localhost:" + port);
        desk.signIn(annotator.username(), As.PASSWORD);
        desk.clip();
    }

    @AfterEach
    void leaves() {
        Browser.close();
    }

    @Test
    void whoIsLookingLiesOverThePage() {
        String code = as.call(annotator, codes::mine);
        Selenide.$(".earshot-name-mark span")
                .should(Condition.exist)
                .shouldHave(Condition.attributeMatching("data-mark", code + " \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ"));
        assertThat(script("return getComputedStyle(document.querySelector('.earshot-name-mark')).pointerEvents"))
                .isEqualTo("none");
    }

    @Test
    void wordsOfThePageAreCopiedIntoItsFieldsAndNowhereElse() {
        script("getSelection().selectAllChildren(document.querySelector('.desk-facts code'))");
        assertThat(script(clipboard("document.querySelector('.desk-facts code')", "copy")))
                .isEqualTo("Copied words stay inside Earshot.");
        awaitRefused("copy");
        script("document.querySelector('earshot-desk-form textarea').focus();"
                + "document.querySelector('earshot-desk-form textarea').select()");
        script(clipboard("document.querySelector('earshot-desk-form textarea')", "paste"));
        assertThat(script("return document.querySelector('earshot-desk-form textarea').value"))
                .isEqualTo(desk.clip());
    }

    @Test
    void noMenuNoDragNoPrintNoSavingAndEachAttemptIsOnRecord() {
        assertThat(script("return document.querySelector('.desk-wave').dispatchEvent(new MouseEvent('contextmenu',"
                        + " {bubbles: true, cancelable: true, composed: true}))"))
                .isEqualTo(false);
        assertThat(script("return document.querySelector('.desk-facts').dispatchEvent(new DragEvent('dragstart',"
                        + " {bubbles: true, cancelable: true, composed: true}))"))
                .isEqualTo(false);
        awaitRefused("drag");
        script("window.dispatchEvent(new Event('beforeprint'))");
        awaitRefused("print");
        assertThat(script("return document.body.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: 's', ctrlKey: true, bubbles: true, cancelable: true}))"))
                .isEqualTo(false);
        awaitRefused("save");
        cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(script("return getComputedStyle(document.body).display")).isEqualTo("none");
    }

    @Test
    void thePageIsBlankWhileItsWindowIsLeftAndTheCaretIsWhereItWas() {
        script("document.querySelector('earshot-desk-form textarea').focus();"
                + "document.hasFocus = () => false; window.dispatchEvent(new Event('blur'))");
        await("return document.documentElement.hasAttribute('data-blank')");
        assertThat(script("return getComputedStyle(document.querySelector('.desk-facts')).opacity"))
                .isEqualTo("0");
        script("delete document.hasFocus; window.dispatchEvent(new Event('focus'))");
        assertThat(script("return document.documentElement.hasAttribute('data-blank')"))
                .isEqualTo(false);
        assertThat(script("return document.activeElement.tagName")).isEqualTo("TEXTAREA");
    }

    @Test
    void soundIsOpenedInThePageAndWipedWithTheShift() {
        await("return document.querySelector('earshot-desk').flow.current?.sound !== undefined");
        as.run(annotator, () -> shifts.end(null));
        await("return document.querySelector('earshot-desk').flow.current?.sound === undefined");
    }

    private static String clipboard(String where, String what) {
        return "const data = new DataTransfer();"
                + (what.equals("paste") ? "data.setData('text/plain', 'Copied words stay inside Earshot.');" : "")
                + where + ".dispatchEvent(new ClipboardEvent('" + what
                + "', {bubbles: true, cancelable: true, composed: true, clipboardData: data}));"
                + "return data.getData('text/plain')";
    }

    private void awaitRefused(String kind) {
        new WebDriverWait(WebDriverRunner.getWebDriver(), PATIENCE)
                .until(driver -> rows().stream().anyMatch(row -> row.contains(kind) && row.contains("desk")));
    }

    private List<String> rows() {
        return db.fetch(
                        "select detail from audit.entry where act = 'screen.copy-refused' and subject = ?",
                        String.valueOf(annotator.id()))
                .getValues(0, String.class);
    }

    private static void await(String condition) {
        new WebDriverWait(WebDriverRunner.getWebDriver(), PATIENCE)
                .until(driver -> script(condition).equals(true));
    }

    private static Object script(String script) {
        Object answer = Selenide.executeJavaScript(script);
        return answer == null ? "" : answer;
    }

    private static void cdp(String command, Map<String, Object> parameters) {
        ((HasCdp) WebDriverRunner.getWebDriver()).executeCdpCommand(command, parameters);
    }
}
