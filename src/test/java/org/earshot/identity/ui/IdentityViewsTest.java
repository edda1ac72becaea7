package org.earshot.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.identity.IdentityReleases;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class IdentityViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    IdentityReleases releases;

    private TestCases.Desk desk;
    private String number;

    @BeforeEach
    void anEmergency() {
        desk = cases.desk();
        number = cases.raise(desk, "C03", HappeningNow.YES);
        cases.toAssessment(desk, number, Category.C03);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anAnalystAsksACustodianReleasesAndTheFieldsStayHiddenUntilShown() {
        as.signIn(desk.analyst());
        navigate(CaseIdentityView.class, number);
        press("Ask a custodian");
        tick(IdentityField.CUSTOMER_FIRST_NAME);
        test(area("Purpose")).setValue("to find the <b>place</b>");
        test(area("Why nothing less will do")).setValue("the recording names none");
        press("Ask");
        assertThat(spans()).contains("Waiting for a custodian");

        as.signIn(as.person(Set.of(Role.CUSTODIAN), Set.of()));
        navigate(RequestsView.class);
        assertThat(descriptions()).contains("to find the <b>place</b>", "First name");
        assertThat(spans()).contains("P0, being assessed");
        assertThat(descriptions()).noneMatch(text -> text.contains("C03"));
        releases.waiting().stream()
                .filter(each -> !each.request().caseNumber().equals(number))
                .forEach(each -> releases.deny(each.request().id(), "another test"));
        navigate(RequestsView.class);
        press("Release for eight hours");

        as.signIn(desk.analyst());
        navigate(CaseIdentityView.class, number);
        assertThat(spans()).doesNotContain("Farid");
        press("Show what was released");
        assertThat(spans()).contains("Farid");
        press("Hide");
        assertThat(spans()).doesNotContain("Farid");
    }

    @Test
    void theGlassIsBrokenWithThePasswordAndLookedAtByALead() {
        as.signIn(desk.analyst());
        navigate(CaseIdentityView.class, number);
        press("Break the glass");
        tick(IdentityField.DEVICE_SERIAL);
        test(area("Reason")).setValue("nobody answers");
        test($(PasswordField.class).single()).setValue(As.PASSWORD);
        press("Break the glass");
        press("Show what was released");
        assertThat(spans()).anyMatch(text -> text.startsWith("G0000000"));

        as.signIn(desk.lead());
        navigate(GlassReviewsView.class);
        assertThat(spans()).anyMatch(text -> text.startsWith("To be looked at by"));
        test(area("What you found")).setValue("no custodian was on call");
        press("It was justified");
        assertThat(descriptions()).contains("It was justified: no custodian was on call");
    }

    @Test
    void nobodyButACustodianSeesTheRequests() {
        as.signIn(desk.lead());
        assertThatThrownBy(() -> navigate(RequestsView.class)).isInstanceOf(Throwable.class);
        assertThat($(TextField.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked") // the tester knows the group's type only without its parameter
    private void tick(IdentityField field) {
        ((CheckboxGroup<IdentityField>) $(CheckboxGroup.class).single()).setValue(Set.of(field));
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> descriptions() {
        return $(DescriptionList.Description.class).all().stream()
                .map(DescriptionList.Description::getText)
                .toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
