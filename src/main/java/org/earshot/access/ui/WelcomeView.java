package org.earshot.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.earshot.access.Person;
import org.earshot.access.Welcome;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** What a one-time link opens. Its token stands behind the #, where no server log and no referrer sees it. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Div implements HasDynamicTitle {

    private final Welcome welcome;
    private final Div card = new Div();
    private final PasswordField password = new PasswordField(getTranslation("access.welcome.password"));
    private final PasswordField again = new PasswordField(getTranslation("access.welcome.again"));

    WelcomeView(Welcome welcome) {
        this.welcome = welcome;
        addClassName("earshot-quiet");
        card.addClassName("earshot-card");
        card.getElement().setAttribute("role", "main");
        password.setHelperText(getTranslation("access.welcome.password.help"));
        add(card);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().fetchCurrentURL(url -> open(url.getRef()));
    }

    private void open(@Nullable String ref) {
        String token = ref == null ? "" : ref;
        try {
            Optional<Person> person = welcome.whoseLink(token);
            person.ifPresentOrElse(known -> askPassword(known, token), () -> askAdministrator(token));
        } catch (Refusal refusal) {
            show(getTranslation("access.welcome.no-good"), refusal.sentence());
            card.add(new Anchor("login", getTranslation("access.welcome.sign-in")));
        }
    }

    private void askPassword(Person person, String token) {
        show(
                getTranslation("access.welcome.hello", person.displayName()),
                getTranslation("access.welcome.your-name", person.username()));
        card.add(password, again, save(() -> welcome.setPassword(token, password.getValue())));
        password.focus();
    }

    private void askAdministrator(String token) {
        show(getTranslation("access.welcome.first"), getTranslation("access.welcome.first.what"));
        var username = new TextField(getTranslation("access.person.username"));
        var name = new TextField(getTranslation("access.person.name"));
        card.add(
                username,
                name,
                password,
                again,
                save(() ->
                        welcome.firstAdministrator(token, username.getValue(), name.getValue(), password.getValue())));
        username.focus();
    }

    private Button save(Runnable act) {
        var button = new Button(getTranslation("access.welcome.save"), click -> {
            if (!password.getValue().equals(again.getValue())) {
                again.setErrorMessage(getTranslation("access.welcome.differ"));
                again.setInvalid(true);
            } else if (Say.orWhyNot(act)) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void show(String title, String sentence) {
        card.removeAll();
        card.add(new H1(title), new Paragraph(sentence));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.welcome.title");
    }
}
