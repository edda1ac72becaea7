package org.earshot.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.earshot.referral.Recipient;

/** What to compare before saying that an entry is the recipient's. */
final class CheckDialog extends Dialog {

    CheckDialog(Recipient recipient, Runnable confirmed) {
        setHeaderTitle(getTranslation("referral.check.of", recipient.plan().name()));
        setWidth("640px");
        var key = new Div(
                recipient.plan().ageKey() == null
                        ? getTranslation("referral.key.none")
                        : recipient.plan().ageKey());
        key.addClassName("earshot-secret");
        var content = new Div(
                new Paragraph(getTranslation("referral.check.line")),
                new Paragraph(recipient.plan().contact()),
                key);
        content.addClassName("earshot-stack");
        add(content);
        var confirm = new Button(getTranslation("referral.check.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("referral.cancel"), click -> close()), confirm);
    }
}
