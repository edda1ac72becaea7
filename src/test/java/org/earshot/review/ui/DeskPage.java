package org.earshot.review.ui;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.not;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chromium.HasCdp;

/** The desk as an annotator knows it; everything by keyboard. */
public final class DeskPage {

    /** Some dot of the wave is of the colour that its canvas has now. */
    private static final String WAVE_HAS_ITS_COLOURS = """
            const canvas = document.querySelector('.desk-wave canvas');
            const [red, green, blue] = getComputedStyle(canvas).color.match(/\\d+/g).map(Number);
            const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            for (let at = 0; at < dots.length; at += 4) {
              if (dots[at] === red && dots[at + 1] === green && dots[at + 2] === blue && dots[at + 3] === 255) return true;
            }
            return false;
            """;

    private final SelenideElement code = $(".desk-facts code");
    private final SelenideElement words = $("textarea.desk-words");
    private final SelenideElement resting = $(".desk-resting h2");

    /** Signs in on the sign-in page and goes to the desk. */
    public DeskPage signIn(String username, String password) {
        Selenide.open("/login");
        $("input[name=username]").shouldBe(visible).setValue(username);
        $("input[name=password]").setValue(password).pressEnter();
        $("vaadin-login-form").should(not(exist));
        return open();
    }

    public DeskPage open() {
        Selenide.open("/desk");
        return this;
    }

    public String clip() {
        return code.shouldBe(visible).text();
    }

    public DeskPage seesAnotherClipThan(String before) {
        code.shouldNotHave(exactText(before));
        return this;
    }

    public DeskPage seesClip(String expected) {
        code.shouldHave(exactText(expected));
        return this;
    }

    /** Plays the clip to its end. */
    public DeskPage listen() {
        press(Keys.ALT, "k");
        $(".desk-heard").shouldHave(text("100 %"));
        $(".desk-icon-play").should(exist);
        return this;
    }

    public DeskPage writes(String transcript) {
        words.shouldBe(visible).setValue(transcript);
        return this;
    }

    /** The page keeps what was typed three seconds after the last key. */
    public DeskPage waitsForTheDraft() {
        $(".desk-state").shouldHave(text("Draft kept"));
        return this;
    }

    /** Adds to what is there, key by key. */
    public DeskPage types(String more) {
        words.click();
        press(more);
        return this;
    }

    public DeskPage nextIsReady() {
        $(".desk-state").shouldHave(text("Next clip: ready"));
        return this;
    }

    public DeskPage seesWords(String transcript) {
        words.shouldHave(value(transcript));
        return this;
    }

    /** Gives the first choice of every required question, by its digit while typing. */
    public DeskPage answers(String... digits) {
        for (String digit : digits) {
            press(Keys.ALT, digit);
        }
        return this;
    }

    public DeskPage file() {
        press(Keys.CONTROL, Keys.ENTER);
        return this;
    }

    public DeskPage skip(int reason) {
        press(Keys.CONTROL, ".");
        dialog();
        press(String.valueOf(reason));
        return this;
    }

    /** Marks the whole clip, which is at its beginning, and asks about it with one of the ready questions. */
    public DeskPage asksAColleague(int ready) {
        press(Keys.ALT, "[");
        press(Keys.CONTROL, "h");
        dialog();
        press(String.valueOf(ready));
        return this;
    }

    public DeskPage asksWithoutAMark() {
        press(Keys.CONTROL, "h");
        return this;
    }

    /** What stands below the transport about the question. */
    public DeskPage seesOfTheQuestion(String expected) {
        $(".desk-ear").shouldHave(text(expected));
        return this;
    }

    public DeskPage undoLast() {
        press(Keys.ALT, "u");
        dialog();
        press("1");
        return this;
    }

    /** Two keys. */
    public DeskPage escalate() {
        press(Keys.CONTROL, "e");
        dialog();
        press(Keys.ENTER);
        return this;
    }

    public String caseNumber() {
        resting.shouldHave(text("Thank you"));
        return $(".desk-resting code")
                .shouldHave(matchText("ESC-\\d{4}-\\d{6}"))
                .text();
    }

    /** One of the ways on after an escalation, or the answer in a dialog. */
    public DeskPage chooses(String way) {
        $(By.xpath("//button[normalize-space()='" + way + "']"))
                .shouldBe(visible)
                .click();
        return this;
    }

    public DeskPage goesOn() {
        return chooses("Go on with harmless clips");
    }

    /** How it was to hear, by its key while typing. */
    public DeskPage feels(String severity) {
        Selenide.actions()
                .keyDown(Keys.ALT)
                .keyDown(Keys.SHIFT)
                .sendKeys(severity)
                .keyUp(Keys.SHIFT)
                .keyUp(Keys.ALT)
                .perform();
        return this;
    }

    public DeskPage isAskedAboutDistress() {
        $("dialog[open]").shouldHave(text("Is this distress"));
        return this;
    }

    public DeskPage states(String reason) {
        $("dialog[open] textarea[name=reason]").setValue(reason);
        return chooses("Heard, not distress");
    }

    /** Enter on what has the focus, and once more in the dialog that follows. */
    public DeskPage escalatesFromTheQuestion() {
        press(Keys.ENTER);
        $("dialog[open]").shouldHave(text("Escalate clip"));
        press(Keys.ENTER);
        return this;
    }

    public DeskPage flagsPrivate() {
        press(Keys.CONTROL, "k");
        dialog();
        press(Keys.ENTER);
        return this;
    }

    public DeskPage opensTheProcedure() {
        press(Keys.F1);
        $("dialog[open]").shouldHave(text("Stop listening and press Escalate"));
        return this;
    }

    public DeskPage closesTheDialog() {
        press(Keys.ESCAPE);
        $("dialog[open]").should(not(exist));
        return this;
    }

    /** Types where the cursor is. */
    public DeskPage goesOnTyping(String more) {
        press(more);
        return this;
    }

    public DeskPage hush() {
        press(Keys.ESCAPE);
        return this;
    }

    /** The system turns light or dark, and so does what is painted of the clip. */
    public DeskPage isPaintedFor(String scheme) {
        ((HasCdp) WebDriverRunner.getWebDriver())
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        Selenide.Wait().until(driver -> Boolean.TRUE.equals(Selenide.executeJavaScript(WAVE_HAS_ITS_COLOURS)));
        return this;
    }

    public DeskPage seesNoWords() {
        words.shouldNotBe(visible);
        return this;
    }

    public DeskPage isTold(String part) {
        $(".desk-message").shouldHave(text(part));
        return this;
    }

    /** Nothing more can be done with the clip. */
    public DeskPage isNoLongerTheirs() {
        $(".desk-state").shouldHave(text("No longer yours"));
        $("earshot-clip-player").shouldHave(attribute("inert"));
        $("earshot-desk-form").shouldHave(attribute("inert"));
        return this;
    }

    public DeskPage isResting(String title) {
        resting.shouldHave(text(title));
        return this;
    }

    /** A way on was chosen: there is another clip, or a page that says why not. */
    public DeskPage isThankedNoMore() {
        $(By.xpath("//h2[normalize-space()='Thank you']")).shouldNot(exist);
        return this;
    }

    /** A page without a clip is read out, and its buttons are the next ones to tab to. */
    public DeskPage hasTheFocusOnIt() {
        resting.shouldBe(focused);
        return this;
    }

    /** What is offered between two clips, by its keys. */
    public DeskPage putsOff() {
        press(Keys.ALT, "n");
        return this;
    }

    public DeskPage takesTheBreak() {
        press(Keys.ALT, "b");
        return this;
    }

    public DeskPage sees(String day) {
        $(".desk-state").shouldHave(text(day));
        return this;
    }

    private static void dialog() {
        $("dialog[open]").shouldBe(visible);
    }

    private static void press(CharSequence key) {
        Selenide.actions().sendKeys(key).perform();
    }

    private static void press(Keys held, CharSequence key) {
        Selenide.actions().keyDown(held).sendKeys(key).keyUp(held).perform();
    }
}
