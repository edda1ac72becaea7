package org.earshot.incident.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BooleanSupplier;

/** A few fields and one act; it stays open, with everything typed, when the act is refused. */
final class WordsDialog extends Dialog {

    private final Div fields = new Div();

    WordsDialog(String titleKey, String doKey, BooleanSupplier act) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("560px");
        fields.addClassName("earshot-stack");
        add(fields);
        var go = new Button(getTranslation(doKey), click -> {
            if (act.getAsBoolean()) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("incident.cancel"), click -> close()), go);
    }

    WordsDialog with(Component... more) {
        fields.add(more);
        return this;
    }

    static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMinRows(4);
        area.setMaxLength(4000);
        return area;
    }

    static TextField line(String label) {
        var line = new TextField(label);
        line.setMaxLength(300);
        return line;
    }

    /** The number chosen, or 0, which is nobody's, where nothing was. */
    static long chosen(AbstractField<?, Long> field) {
        Long value = field.getValue();
        return value == null ? 0 : value;
    }
}
