package org.earshot.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.earshot.referral.Delivery;
import org.earshot.referral.Pack;
import org.earshot.referral.Referrals;
import org.earshot.shared.ui.Say;

/** Writes down how a pack arrived. */
final class DeliverDialog extends Dialog {

    private final TextField how = new TextField(getTranslation("referral.deliver.how"));
    private final TextField toWhom = new TextField(getTranslation("referral.deliver.to"));
    private final TextField reference = new TextField(getTranslation("referral.deliver.reference"));
    private final DateTimePicker at = new DateTimePicker(getTranslation("referral.deliver.at"));

    DeliverDialog(Pack pack, Referrals referrals, ZoneId zone, Runnable after) {
        setHeaderTitle(getTranslation("referral.deliver"));
        setWidth("560px");
        for (TextField text : new TextField[] {how, toWhom, reference}) {
            text.setMaxLength(200);
            text.setWidthFull();
        }
        how.setHelperText(getTranslation("referral.deliver.how.help"));
        reference.setHelperText(getTranslation("referral.deliver.reference.help"));
        at.setValue(LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES));
        var content = new Div(how, toWhom, reference, at);
        content.addClassName("earshot-stack");
        add(content);
        var save = new Button(getTranslation("referral.deliver.save"), click -> {
            if (at.getValue() == null) {
                Say.refused(getTranslation("referral.deliver.when"));
                return;
            }
            var delivery = new Delivery(
                    how.getValue(),
                    toWhom.getValue(),
                    reference.getValue(),
                    at.getValue().atZone(zone).toInstant());
            if (Say.orWhyNot(() -> referrals.delivered(pack.id(), delivery))) {
                Say.done(getTranslation("referral.deliver.done"));
                close();
                after.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("referral.cancel"), click -> close()), save);
    }
}
