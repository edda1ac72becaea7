package org.earshot.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.earshot.referral.Recipient;
import org.earshot.referral.RecipientKind;
import org.earshot.referral.RecipientPlan;
import org.earshot.referral.Recipients;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** Writes or changes one entry of the directory. */
final class RecipientDialog extends Dialog {

    private final TextField name = text("referral.recipients.name", 120);
    private final Select<RecipientKind> kind = new Select<>();
    private final TextField place = text("referral.recipients.place", 120);
    private final TextField contact = text("referral.recipients.contact", 300);
    private final TextField key = text("referral.recipients.key", 80);

    RecipientDialog(Recipients recipients, @Nullable Recipient known, Runnable after) {
        setHeaderTitle(getTranslation(known == null ? "referral.recipients.add" : "referral.recipients.change"));
        setWidth("640px");
        kind.setLabel(getTranslation("referral.recipients.kind"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("referral.kind." + each));
        kind.setValue(RecipientKind.POLICE);
        place.setHelperText(getTranslation("referral.recipients.place.help"));
        key.setHelperText(getTranslation("referral.recipients.key.help"));
        if (known != null) {
            fill(known.plan());
            getFooter().add(new Button(getTranslation("referral.recipients.retire"), click -> {
                if (Say.orWhyNot(() -> recipients.retire(known.id()))) {
                    close();
                    after.run();
                }
            }));
        }
        var content = new Div(
                new Paragraph(getTranslation("referral.recipients.new-check")), name, kind, place, contact, key);
        content.addClassName("earshot-stack");
        add(content);
        var save = new Button(getTranslation("referral.recipients.save"), click -> {
            var plan = new RecipientPlan(
                    name.getValue(), kind.getValue(), place.getValue(), contact.getValue(), key.getValue());
            boolean saved = Say.orWhyNot(() -> {
                if (known == null) {
                    recipients.add(plan);
                } else {
                    recipients.change(known.id(), plan);
                }
            });
            if (saved) {
                Say.done(getTranslation("referral.recipients.saved"));
                close();
                after.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("referral.cancel"), click -> close()), save);
    }

    private void fill(RecipientPlan plan) {
        name.setValue(plan.name());
        kind.setValue(plan.kind());
        place.setValue(plan.place());
        contact.setValue(plan.contact());
        key.setValue(plan.ageKey() == null ? "" : plan.ageKey());
    }

    private TextField text(String textKey, int longest) {
        var text = new TextField(getTranslation(textKey));
        text.setMaxLength(longest);
        text.setWidthFull();
        return text;
    }
}
