package org.earshot.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.clip.IdentityField;
import org.earshot.identity.BreakGlass;
import org.earshot.shared.ui.Say;

/** Breaks the glass: what for, and the own password once more. */
final class GlassDialog extends Dialog {

    private final CheckboxGroup<IdentityField> fields = new CheckboxGroup<>(getTranslation("identity.fields"));
    private final TextArea reason = new TextArea(getTranslation("identity.glass.reason"));
    private final PasswordField password = new PasswordField(getTranslation("identity.glass.password"));

    GlassDialog(String caseNumber, BreakGlass glass, Runnable after) {
        setHeaderTitle(getTranslation("identity.glass"));
        setWidth("560px");
        fields.setItems(IdentityField.values());
        fields.setItemLabelGenerator(field -> Words.field(this, field));
        reason.setMaxLength(300);
        reason.setWidthFull();
        var content = new Div(new Paragraph(getTranslation("identity.glass.line")), fields, reason, password);
        content.addClassName("earshot-stack");
        add(content);
        var use = new Button(getTranslation("identity.glass.use"), click -> {
            String typed = password.getValue();
            password.clear();
            if (Say.orWhyNot(() -> glass.use(caseNumber, fields.getValue(), reason.getValue(), typed))) {
                Say.done(getTranslation("identity.glass.used"));
                close();
                after.run();
            }
        });
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), use);
    }
}
