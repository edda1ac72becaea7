package org.earshot.escalation.ui;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.not;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;

import com.codeborne.selenide.SelenideDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The pages of cases in one browser, as somebody who works with them knows them. */
final class CasePages {

    /** Clear of the list of parts, which stays in sight. */
    private static final String MIDDLE = "{block: 'center'}";

    private final SelenideDriver browser;

    CasePages(SelenideDriver browser) {
        this.browser = browser;
    }

    CasePages signIn(String username, String password) {
        browser.open("/login");
        browser.$("input[name=username]").shouldBe(visible).setValue(username);
        browser.$("input[name=password]").setValue(password).pressEnter();
        browser.$("vaadin-login-form").should(not(exist));
        return this;
    }

    CasePages open(String page) {
        browser.open("/" + page);
        browser.$(".earshot-page").shouldBe(visible);
        return this;
    }

    CasePages sees(String words) {
        browser.$(".earshot-page").shouldHave(text(words));
        return this;
    }

    /** Chooses the case's row with the mouse, beside its link, and presses the one key that acknowledges. */
    CasePages acknowledges(String number) {
        browser.$(By.xpath("//vaadin-grid-cell-content[normalize-space()='" + number
                        + "']/following::vaadin-grid-cell-content[normalize-space()='raised'][1]"))
                .shouldBe(visible)
                .click();
        new Actions(browser.getWebDriver()).sendKeys("a").perform();
        return sees(number).sees("acknowledged");
    }

    /** Goes to a part of the case page by its list of parts. */
    CasePages visits(String part) {
        browser.$(By.xpath("//nav[contains(@class,'case-contents')]//vaadin-button[normalize-space()='" + part + "']"))
                .shouldBe(visible)
                .click();
        return this;
    }

    CasePages chooses(String label, String item) {
        browser.$(By.xpath("//vaadin-select[label[normalize-space()='" + label + "']]/vaadin-select-value-button"))
                .shouldBe(visible)
                .scrollIntoView(MIDDLE)
                .click();
        browser.$(By.xpath("//vaadin-select-item[normalize-space()='" + item + "']"))
                .shouldBe(visible)
                .click();
        return this;
    }

    CasePages writes(String label, String words) {
        browser.$(By.xpath("//vaadin-text-area[label[normalize-space()='" + label + "']]/textarea"))
                .shouldBe(visible)
                .scrollIntoView(MIDDLE)
                .setValue(words);
        return this;
    }

    CasePages marks(String label) {
        browser.$(By.xpath("//vaadin-checkbox[label[normalize-space()='" + label + "']]/input"))
                .should(exist)
                .scrollIntoView(MIDDLE)
                .click();
        return this;
    }

    CasePages presses(String button) {
        browser.$(By.xpath("//div[contains(@class,'earshot-page')]//vaadin-button[not(@disabled)][normalize-space()='"
                        + button + "' and not(ancestor::nav)]"))
                .shouldBe(visible)
                .scrollIntoView(MIDDLE)
                .click();
        return this;
    }

    void close() {
        browser.close();
    }
}
