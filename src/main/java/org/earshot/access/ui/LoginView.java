package org.earshot.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person signs in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("earshot-quiet");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var card = new Div(
                new H1(getTranslation("access.login.title")), new Paragraph(getTranslation("access.login.what")), form);
        card.addClassName("earshot-card");
        card.getElement().setAttribute("role", "main");
        add(card);
    }

    private LoginI18n words() {
        LoginI18n i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(getTranslation("access.login.form"));
        i18n.getForm().setUsername(getTranslation("access.login.username"));
        i18n.getForm().setPassword(getTranslation("access.login.password"));
        i18n.getForm().setSubmit(getTranslation("access.login.submit"));
        i18n.getErrorMessage().setTitle(getTranslation("access.login.refused"));
        i18n.getErrorMessage().setMessage(getTranslation("access.login.refused.what"));
        return i18n;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.login.form");
    }
}
