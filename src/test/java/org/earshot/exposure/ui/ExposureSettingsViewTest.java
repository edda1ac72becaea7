package org.earshot.exposure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.exposure.ExposureSettings;
import org.earshot.exposure.Relaxation;
import org.earshot.exposure.Setting;
import org.earshot.exposure.Settings;
import org.earshot.exposure.SettingsVersion;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Settings are everybody's, so what passes here is set back by agreement. */
@ViewTest
class ExposureSettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    ExposureSettings settings;

    private Person admin;
    private Person second;

    @BeforeEach
    void twoAdministrators() {
        admin = as.person(Set.of(Role.ADMIN), Set.of());
        second = as.person(Set.of(Role.ADMIN), Set.of());
        as.signIn(admin);
    }

    @AfterEach
    void setBack() {
        as.signIn(admin);
        if (!settings.current().settings().equals(Settings.FIRST)) {
            Relaxation asked = settings.propose(Settings.FIRST, "The test is over.");
            as.run(second, () -> settings.agree(asked.id()));
        }
        as.nobody();
    }

    @Test
    void everySettingIsExplainedAndSaysWhatItRestsOn() {
        navigate(ExposureSettingsView.class);
        assertThat($(NumberField.class).all()).hasSize(Setting.values().length);
        assertThat(texts(Span.class).stream().filter("Judgement"::equals)).hasSize(12);
        assertThat(texts(Span.class).stream().filter("Mixed evidence, number by judgement"::equals))
                .hasSize(3);
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("They are precautions, not findings."));
    }

    @Test
    void whatIsTighterCountsAtOnce() {
        navigate(ExposureSettingsView.class);
        set("Budget of a day", 30);
        assertThat(texts(Span.class)).contains("Tighter than now (40).");
        press("Save now");
        assertThat(settings.current().settings().dayBudget()).isEqualTo(30);
    }

    @Test
    void whatIsLighterIsAskedForAndASecondPersonAgrees() {
        navigate(ExposureSettingsView.class);
        set("Budget of a day", 50);
        assertThat(texts(Span.class)).contains("Lighter than now (40): a second administrator has to agree.");
        press("Ask to relax");
        press("Ask");
        assertThat(said()).contains("Say why, in at most 500 characters.");
        assertThat(number("Budget of a day").getValue()).isEqualTo(50);
        test($(TextArea.class).single()).setValue("Our clips are milder than foreseen.");
        press("Ask");
        assertThat(settings.current().settings()).isEqualTo(Settings.FIRST);
        assertThat(texts(Paragraph.class)).contains("You asked for this, so somebody else decides.");
        as.signIn(second);
        navigate(ExposureSettingsView.class);
        assertThat(texts(ListItem.class)).contains("Budget of a day: 40 becomes 50, lighter");
        press("Agree");
        SettingsVersion now = settings.current();
        assertThat(now.settings().dayBudget()).isEqualTo(50);
        assertThat(now.agreedBy()).isEqualTo(second.id());
    }

    @Test
    void aSecondPersonCanDecline() {
        settings.propose(Settings.of(each -> each == Setting.WEEK_BUDGET ? 200 : each.of(Settings.FIRST)), "More.");
        as.signIn(second);
        navigate(ExposureSettingsView.class);
        press("Decline");
        assertThat(settings.waiting()).isEmpty();
        assertThat(settings.current().settings()).isEqualTo(Settings.FIRST);
    }

    @Test
    void whatIsRefusedLosesNothingThatWasTyped() {
        navigate(ExposureSettingsView.class);
        set("Half-life", 90);
        set("S3 severe", 2);
        assertThat(texts(Paragraph.class))
                .contains("Each severity weighs something, and no less than the one below it.");
        press("Ask to relax");
        test($(TextArea.class).single()).setValue("It seems too much.");
        press("Ask");
        assertThat(said()).contains("Each severity weighs something, and no less than the one below it.");
        assertThat(number("Half-life").getValue()).isEqualTo(90);
        assertThat(number("S3 severe").getValue()).isEqualTo(2);
        assertThat($(TextArea.class).single().getValue()).isEqualTo("It seems too much.");
        assertThat(settings.current().settings()).isEqualTo(Settings.FIRST);
    }

    @Test
    void aMissingNumberIsSaidInWordsAndCannotBeSaved() {
        navigate(ExposureSettingsView.class);
        test(number("Calm end")).setValue(null);
        assertThat(texts(Span.class)).contains("Give a whole number.");
        assertThat(texts(Paragraph.class)).contains("A number is missing. What is drawn is from before.");
        assertThat($(Button.class).withText("Save now").single().isEnabled()).isFalse();
    }

    @Test
    void valuesBeingEditedAreDrawnBesideThoseThatCount() {
        navigate(ExposureSettingsView.class);
        assertThat(lines()).containsExactly("Now");
        set("Budget of a day", 20);
        assertThat(lines()).containsExactly("Now", "Being edited");
        press("Put back");
        assertThat(lines()).containsExactly("Now");
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        as.signIn(as.person(Set.of(Role.AUDITOR), Set.of()));
        navigate(ExposureSettingsView.class);
        assertThat($(NumberField.class).all()).allMatch(NumberField::isReadOnly);
        assertThat(texts(Button.class)).doesNotContain("Save now", "Put back", "Agree", "Decline");
        assertThat(lines()).containsExactly("Now");
    }

    private List<String> lines() {
        var course = (ChartData.Lines) $(Chart.class).all().getFirst().data();
        return course.series().stream().map(each -> each.name()).toList();
    }

    private NumberField number(String label) {
        return $(NumberField.class).withCaption(label).single();
    }

    private void set(String label, double value) {
        test(number(label)).setValue(value);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> said() {
        return $(Notification.class).all().stream()
                .map(each -> test(each).getText())
                .toList();
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }
}
