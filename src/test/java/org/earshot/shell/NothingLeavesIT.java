package org.earshot.shell;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideDriver;
import com.codeborne.selenide.WebDriverRunner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
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
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What a curious annotator can try with mouse, keyboard, address bar, view-source, a copied request, a saved page, a second window, somebody
 * else's session and a lease that has ended: no playable file, nobody else's clip, and each attempt that reaches the server on record.
 */
@BrowserTest
@Import(TestCases.class)
class NothingLeavesIT {

    private static final String WORDS = "my door code is on the fridge";

    /** Keeps what the page fetches of sound, as the network panel would show it. */
    private static final String PANEL = """
            window.panel = [];
            const real = window.fetch;
            window.fetch = async (where, how) => {
              const answer = await real(where, how);
              if (String(where).includes('/sound')) {
                const bytes = new Uint8Array(await answer.clone().arrayBuffer());
                panel.push({
                  token: how.headers['X-Earshot-Grant'],
                  kind: answer.headers.get('content-type'),
                  kept: answer.headers.get('cache-control'),
                  bytes: btoa(String.fromCharCode(...bytes.subarray(0, 20000))),
                });
              }
              return answer;
            };
            """;

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

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();
    private Person annotator;
    private String code;

    @BeforeEach
    void sitsDown() {
        SystemActor.call(
                "test",
                () -> queues.list().stream().anyMatch(queue -> queue.language().equals("kw"))
                        ? 0L
                        : queues.create(new QueuePlan("Curious", "kw", null, "wake-word", 5, null)),
                Role.ADMIN);
        for (int i = 0; i < 3; i++) {
            clips.readyClip("kw-GB");
        }
        annotator = as.annotator("kw");
        as.run(annotator, shifts::start);
        Browser.useFor(address());
        Selenide.open("/login");
        cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", PANEL));
        cdp(
                "Browser.grantPermissions",
                Map.of("origin", address(), "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        desk.signIn(annotator.username(), As.PASSWORD);
        code = desk.clip();
        desk.nextIsReady().writes(WORDS);
    }

    @AfterEach
    void leaves() {
        Browser.close();
    }

    @Test
    void theMouseOffersNoMenuAndCarriesNothingAway() {
        run("window.addEventListener('contextmenu', (e) => (window.menu = !e.defaultPrevented))");
        $(".desk-wave").contextClick();
        assertThat(answer("return window.menu")).isEqualTo(false);
        run("const drag = new DragEvent('dragstart', { bubbles: true, cancelable: true, composed: true });"
                + "document.querySelector('.desk-facts').dispatchEvent(drag); window.dragged = !drag.defaultPrevented");
        assertThat(answer("return window.dragged")).isEqualTo(false);
        onRecord("screen.copy-refused", "drag");
    }

    /** Asked of pages as they are shipped, which without their program are others. */
    @Test
    void pagesAreNotFramedNorPassedOn() {
        for (String page : List.of("/desk", "/shift", "/login")) {
            String headers = Selenide.executeAsyncJavaScript("""
                            const done = arguments[1];
                            const names = ['x-frame-options', 'x-content-type-options', 'referrer-policy', 'permissions-policy'];
                            fetch(arguments[0]).then((answer) => done(names.map((name) => answer.headers.get(name)).join(' ')));
                            """, page);
            assertThat(headers).as(page).startsWith("DENY nosniff no-referrer display-capture=()");
        }
    }

    @Test
    void whatIsCopiedReachesNoOtherProgram() {
        $("textarea.desk-words").click();
        keys(Keys.CONTROL, "a");
        keys(Keys.CONTROL, "c");
        assertThat(systemClipboard()).doesNotContain("door code").doesNotContain("fridge");
        run("document.activeElement.blur(); getSelection().selectAllChildren(document.querySelector('.desk-facts'));"
                + " document.execCommand('copy')");
        onRecord("screen.copy-refused", "copy");
        assertThat(systemClipboard()).doesNotContain(code);
    }

    @Test
    void printedItIsBlank() {
        cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(
                        answer(
                                "return [...document.querySelectorAll('.desk-facts, textarea.desk-words, canvas')]"
                                        + ".every((each) => !each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))"))
                .isEqualTo(true);
        cdp("Emulation.setEmulatedMedia", Map.of("media", ""));
        run("window.dispatchEvent(new Event('beforeprint'))");
        onRecord("screen.copy-refused", "print");
    }

    @Test
    void aSavedPageAndItsSourceHoldNoSoundAndTheBrowserKeepsNone() {
        assertThat(driver().getPageSource()).doesNotContain("<audio", "<video", "blob:", "data:audio", "RIFF");
        String saved = String.valueOf(((HasCdp) driver())
                .executeCdpCommand("Page.captureSnapshot", Map.of())
                .get("data"));
        assertThat(saved.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("content-type: audio", "content-type: video", "application/octet-stream");
        assertThat(
                        String.valueOf(
                                answer(
                                        "return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, document.title, location.href])")))
                .doesNotContain("fridge", code);
        assertThat(
                        later(
                                "return Promise.all([caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length)"))
                .isEqualTo(0L);
    }

    @Test
    void theNetworkPanelShowsNothingThatPlaysAndACopiedRequestIsRefusedAndOnRecord() {
        Map<?, ?> request = panel();
        byte[] bytes = Base64.getDecoder().decode(String.valueOf(request.get("bytes")));
        assertThat(String.valueOf(request.get("kept"))).contains("no-store");
        assertThat(String.valueOf(request.get("kind"))).doesNotStartWith("audio");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF", "WAVE");
        assertThat(whiteness(bytes)).as("as good as noise").isGreaterThan(0.9);
        assertThat(later("return (" + decodes(request) + ").then(() => 'plays', () => 'does not play')"))
                .isEqualTo("does not play");
        assertThat(replayed(driver(), request)).isEqualTo(403L);
        linkOnRecord(annotator, "sound");
    }

    @Test
    void theAddressBarPlaysNothing() {
        for (String address : List.of("/sound", "/sound/" + code, "/clip/" + code, "/clips/" + code + ".wav")) {
            Selenide.open(address);
            assertThat(String.valueOf(answer("return document.contentType"))).doesNotStartWith("audio");
            assertThat(answer("return document.querySelectorAll('audio,video').length"))
                    .isEqualTo(0L);
            if (!address.equals("/sound")) {
                $("h1").shouldHave(text("Nothing here"));
            }
        }
    }

    @Test
    void aSecondWindowShowsTheSameHandAndNoOtherClip() {
        Selenide.executeJavaScript("window.open('/desk')");
        Selenide.switchTo().window(1);
        assertThat(desk.clip()).isEqualTo(code);
    }

    @Test
    void somebodyElsesSessionGetsNothingOutOfARequestOrALink() {
        Map<?, ?> request = panel();
        var people = cases.desk();
        String number = cases.raise(people, "C04", HappeningNow.NO);
        Person other = as.annotator("kw");
        SelenideDriver elsewhere = Browser.another(address());
        try {
            elsewhere.open("/login");
            elsewhere.$("input[name=username]").setValue(other.username());
            elsewhere.$("input[name=password]").setValue(As.PASSWORD).pressEnter();
            elsewhere.$("vaadin-login-form").should(com.codeborne.selenide.Condition.disappear);
            assertThat(replayed(elsewhere.getWebDriver(), request)).isEqualTo(403L);
            linkOnRecord(other, "sound");
            for (String link : List.of("case/" + number, "my-cases/" + number, "reviews/" + code)) {
                elsewhere.open("/" + link);
                elsewhere
                        .$("body")
                        .shouldHave(text("not yours"))
                        .shouldNotHave(text(number))
                        .shouldNotHave(text(code));
            }
            linkOnRecord(other, "case");
            elsewhere.open("/VAADIN/dynamic/resource/1/0b1c/EXP-1.jsonl");
            linkOnRecord(other, "download");
        } finally {
            elsewhere.close();
        }
    }

    @Test
    void aLeaseThatHasEndedOpensNothing() {
        Map<?, ?> request = panel();
        db.execute(
                "update queue.task set lease_until = current_timestamp - interval '1' minute where lease_until is not null");
        assertThat(replayed(driver(), request)).isEqualTo(403L);
        // By script: where the desk has noticed by itself already, the field takes no click any more.
        answer("document.querySelector('textarea.desk-words').focus(); return true");
        keys("x");
        $(".desk-message").shouldHave(text("gone back"), Duration.ofSeconds(20));
        keys(Keys.ALT, "k");
        assertThat(answer("return document.querySelector('earshot-desk').flow.engine.loaded"))
                .isEqualTo(false);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static WebDriver driver() {
        return WebDriverRunner.getWebDriver();
    }

    private static void cdp(String command, Map<String, Object> said) {
        ((HasCdp) driver()).executeCdpCommand(command, said);
    }

    private static void run(String script) {
        ((JavascriptExecutor) driver()).executeScript(script);
    }

    private static Object answer(String script) {
        return Objects.requireNonNull(((JavascriptExecutor) driver()).executeScript(script));
    }

    /** What a promise answers. */
    private static Object later(String script) {
        return later(driver(), script);
    }

    private static Object later(WebDriver where, String script) {
        return Objects.requireNonNull(((JavascriptExecutor) where)
                .executeAsyncScript("const done = arguments[arguments.length - 1]; (async () => { " + script
                        + " })().then(done, (e) => done('failed: ' + e))"));
    }

    private static void keys(CharSequence... keys) {
        Selenide.actions().sendKeys(Keys.chord(keys)).perform();
    }

    private static String systemClipboard() {
        return String.valueOf(later("return navigator.clipboard.readText()"));
    }

    /** The first request for sound, as the network panel has it. */
    private static Map<?, ?> panel() {
        return (Map<?, ?>) ((List<?>) answer("return window.panel")).getFirst();
    }

    /** The same request once more, as its copy from the network panel would make it. */
    private static Object replayed(WebDriver where, Map<?, ?> request) {
        return later(
                where,
                "const answer = await fetch('/sound', { headers: { 'X-Earshot-Grant': '" + request.get("token")
                        + "' } }); return answer.status");
    }

    private static String decodes(Map<?, ?> request) {
        return "new OfflineAudioContext(1, 16000, 16000).decodeAudioData(Uint8Array.from(atob('" + request.get("bytes")
                + "'), (c) => c.charCodeAt(0)).buffer)";
    }

    /** How many of the 256 values occur about as often as in noise; sound as it is has far fewer. */
    private static double whiteness(byte[] bytes) {
        int[] counts = new int[256];
        for (byte each : bytes) {
            counts[each & 255]++;
        }
        double expected = bytes.length / 256.0;
        return java.util.Arrays.stream(counts)
                        .filter(count -> Math.abs(count - expected) < 4 * Math.sqrt(expected))
                        .count()
                / 256.0;
    }

    private void onRecord(String act, String kind) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> db.fetchSingle(
                                        "select count(*) from audit.entry where act = ? and actor_id = ? and cast(detail as varchar) like ?",
                                        act,
                                        annotator.id(),
                                        "%" + kind + "%")
                                .get(0, Integer.class)
                        > 0);
    }

    private void linkOnRecord(Person who, String page) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> db.fetchSingle(
                                        "select count(*) from watch.attempted_link where account_id = ? and page = ?",
                                        who.id(),
                                        page)
                                .get(0, Integer.class)
                        > 0);
    }
}
