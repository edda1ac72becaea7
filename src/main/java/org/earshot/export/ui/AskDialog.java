package org.earshot.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.earshot.export.Asking;
import org.earshot.export.Exports;
import org.earshot.export.Handing;
import org.earshot.review.ReviewFilter;
import org.earshot.shared.ui.Say;

/** Says how many reviews match, and asks for a purpose and for the way the file is to leave. */
final class AskDialog extends Dialog {

    private final TextArea purpose = new TextArea(getTranslation("export.purpose"));
    private final RadioButtonGroup<Handing> handing = new RadioButtonGroup<>(getTranslation("export.handing"));
    private final TextField recipient = new TextField(getTranslation("export.recipient"));
    private final TextField key = new TextField(getTranslation("export.key"));

    AskDialog(Exports exports, ReviewFilter filter, int count) {
        setHeaderTitle(getTranslation("export.ask"));
        setWidth("640px");
        purpose.setMaxLength(500);
        purpose.setHelperText(getTranslation("export.purpose.help"));
        purpose.setWidthFull();
        handing.setItems(Handing.values());
        handing.setItemLabelGenerator(each -> getTranslation("export.handing." + each));
        handing.setValue(Handing.ENCRYPTED);
        handing.addValueChangeListener(change -> encrypted(change.getValue() == Handing.ENCRYPTED));
        recipient.setMaxLength(120);
        recipient.setWidthFull();
        key.setMaxLength(80);
        key.setHelperText(getTranslation("export.key.help"));
        key.setWidthFull();
        var content = new Div(
                new Paragraph(getTranslation("export.ask.count", count)),
                new Paragraph(getTranslation("export.ask.what")),
                purpose,
                handing,
                recipient,
                key);
        content.addClassName("earshot-stack");
        add(content);
        var ask = new Button(getTranslation("export.ask.send"), click -> {
            if (Say.orWhyNot(() -> exports.ask(new Asking(
                    filter, purpose.getValue(), handing.getValue(), recipient.getValue(), key.getValue())))) {
                Say.done(getTranslation("export.ask.done"));
                close();
            }
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setEnabled(count > 0);
        getFooter().add(new Button(getTranslation("export.cancel"), click -> close()), ask);
    }

    private void encrypted(boolean needsKey) {
        recipient.setVisible(needsKey);
        key.setVisible(needsKey);
    }
}
