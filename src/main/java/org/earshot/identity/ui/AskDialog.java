package org.earshot.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.clip.IdentityField;
import org.earshot.identity.Asking;
import org.earshot.identity.IdentityReleases;
import org.earshot.shared.ui.Say;

/** Asks the custodians for the fewest fields that serve. */
final class AskDialog extends Dialog {

    private final CheckboxGroup<IdentityField> fields = new CheckboxGroup<>(getTranslation("identity.fields"));
    private final TextArea purpose = new TextArea(getTranslation("identity.purpose"));
    private final TextArea necessity = new TextArea(getTranslation("identity.necessity"));

    AskDialog(String caseNumber, IdentityReleases releases, Runnable after) {
        setHeaderTitle(getTranslation("identity.ask"));
        setWidth("560px");
        fields.setItems(IdentityField.values());
        fields.setItemLabelGenerator(field -> Words.field(this, field));
        for (TextArea text : new TextArea[] {purpose, necessity}) {
            text.setMaxLength(300);
            text.setWidthFull();
        }
        purpose.setHelperText(getTranslation("identity.purpose.help"));
        necessity.setHelperText(getTranslation("identity.necessity.help"));
        var content = new Div(new Paragraph(getTranslation("identity.ask.line")), fields, purpose, necessity);
        content.addClassName("earshot-stack");
        add(content);
        var ask = new Button(getTranslation("identity.ask.send"), click -> {
            var asking = new Asking(caseNumber, fields.getValue(), purpose.getValue(), necessity.getValue());
            if (Say.orWhyNot(() -> releases.ask(asking))) {
                Say.done(getTranslation("identity.ask.sent"));
                close();
                after.run();
            }
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), ask);
    }
}
