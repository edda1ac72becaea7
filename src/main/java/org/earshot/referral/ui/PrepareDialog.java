package org.earshot.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.earshot.referral.Letter;
import org.earshot.referral.Preparing;
import org.earshot.referral.Recipient;
import org.earshot.referral.Recipients;
import org.earshot.referral.Referrals;
import org.earshot.shared.ui.Say;

/** Writes the letter and makes a pack for one recipient. */
final class PrepareDialog extends Dialog {

    private final Select<Recipient> recipient = new Select<>();
    private final TextArea heard = text("referral.letter.heard", 4000);
    private final TextArea place = text("referral.letter.place", 300);
    private final TextArea certainty = text("referral.letter.certainty", 1000);
    private final TextArea callBack = text("referral.letter.call-back", 200);
    private final Checkbox identity = new Checkbox(getTranslation("referral.with-identity"));

    PrepareDialog(String caseNumber, Referrals referrals, Recipients recipients, Instant now, Runnable after) {
        setHeaderTitle(getTranslation("referral.prepare"));
        setWidth("720px");
        recipient.setLabel(getTranslation("referral.recipient"));
        recipient.setHelperText(getTranslation("referral.recipient.help"));
        recipient.setItems(recipients.all().stream()
                .filter(each -> !each.retired() && each.plan().ageKey() != null && each.checked(now))
                .toList());
        recipient.setItemLabelGenerator(
                each -> each.plan().name() + ", " + each.plan().place());
        recipient.setWidthFull();
        identity.setHelperText(getTranslation("referral.with-identity.help"));
        var content = new Div(
                new Paragraph(getTranslation("referral.prepare.line")),
                recipient,
                heard,
                place,
                certainty,
                callBack,
                identity);
        content.addClassName("earshot-stack");
        add(content);
        var make = new Button(getTranslation("referral.prepare.make"), click -> {
            if (recipient.getValue() == null) {
                Say.refused(getTranslation("referral.recipient.choose"));
                return;
            }
            var preparing = new Preparing(
                    caseNumber,
                    recipient.getValue().id(),
                    new Letter(heard.getValue(), place.getValue(), certainty.getValue(), callBack.getValue()),
                    identity.getValue());
            if (Say.orWhyNot(() -> referrals.prepare(preparing))) {
                Say.done(getTranslation("referral.prepare.done"));
                close();
                after.run();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("referral.cancel"), click -> close()), make);
    }

    private TextArea text(String key, int longest) {
        var text = new TextArea(getTranslation(key));
        text.setMaxLength(longest);
        text.setWidthFull();
        return text;
    }
}
