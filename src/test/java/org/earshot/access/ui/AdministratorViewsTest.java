package org.earshot.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.access.Welcome;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AdministratorViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Sites sites;

    @Autowired
    Welcome welcome;

    @BeforeEach
    void signIn() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anAdministratorAddsAPersonAndGetsALinkThatWorks() {
        navigate(PeopleView.class);
        press("Add a person");
        String name = "p" + UUID.randomUUID();
        test(field("Name")).setValue("Somebody New");
        test(field("User name")).setValue(name);
        roles().setValue(Set.of(Role.ANNOTATOR));
        press("Save");

        String link = $(Div.class).withClassName("earshot-secret").single().getText();
        assertThat(welcome.whoseLink(link.substring(link.indexOf('#') + 1)).map(Person::username))
                .contains(name);
    }

    @Test
    void aRefusedProfileSaysWhyAndKeepsTheForm() {
        navigate(PeopleView.class);
        press("Add a person");
        test(field("Name")).setValue("Somebody");
        test(field("User name")).setValue("somebody-" + UUID.randomUUID());
        roles().setValue(Set.of(Role.CUSTODIAN, Role.SUPERVISOR));
        press("Save");

        assertThat(test($(Notification.class).single()).getText()).contains("custodian can hold no role");
        assertThat(field("Name").getValue()).isEqualTo("Somebody");
    }

    @Test
    void anAdministratorAddsASite() {
        navigate(SitesView.class);
        press("Add a site");
        String name = "Site " + UUID.randomUUID();
        test(field("Name")).setValue(name);
        @SuppressWarnings("unchecked") // the only combo box on the page holds time zones
        ComboBox<String> zone = $(ComboBox.class).single();
        zone.setValue("Europe/Bucharest");
        press("Save");
        assertThat(sites.all()).extracting(Site::name).contains(name);
    }

    @Test
    void aKeyIsShownOnceAndCanBeRevoked() {
        navigate(ApiKeysView.class);
        press("Make a key");
        test(field("Name")).setValue("robot " + UUID.randomUUID());
        press("Make the key");
        assertThat($(Div.class).withClassName("earshot-secret").single().getText())
                .startsWith("ek_");
        press("I have passed it on");
        assertThat($(Div.class).withClassName("earshot-secret").exists()).isFalse();
    }

    @Test
    void nobodyElseOpensTheAdministratorsPages() {
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> navigate(PeopleView.class)).isNotNull();
        assertThatThrownBy(() -> navigate(SitesView.class)).isNotNull();
        assertThatThrownBy(() -> navigate(ApiKeysView.class)).isNotNull();
    }

    private void press(String caption) {
        test($(Button.class).withText(caption).last()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).last();
    }

    @SuppressWarnings("unchecked") // the only checkbox group in the dialog holds roles
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }
}
