package org.earshot.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.earshot.notice.Addresses;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;

/** Where a person wants to be reached outside the tool. */
@Route("messages/reach")
@PermitAll
class ReachView extends Page {

    ReachView(Addresses addresses) {
        super("notice.reach.title");
        setLine(getTranslation("notice.reach.line"));
        var mail = new EmailField(getTranslation("notice.reach.mail"));
        mail.setHelperText(getTranslation("notice.reach.mail.help"));
        mail.setValue(addresses.mine().orElse(""));
        var save = new Button(getTranslation("notice.reach.save"), click -> {
            if (Say.orWhyNot(() -> addresses.set(mail.getValue()))) {
                Say.done(addresses
                        .mine()
                        .map(address -> getTranslation("notice.reach.saved", address))
                        .orElseGet(() -> getTranslation("notice.reach.removed")));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var panel = new Div(mail, save);
        panel.addClassNames("earshot-panel", "earshot-stack", "earshot-narrow");
        add(panel);
    }
}
