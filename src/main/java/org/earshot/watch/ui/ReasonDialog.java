package org.earshot.watch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** One act that wants a reason; it stays open, with the reason typed, when the act is refused. */
final class ReasonDialog extends Dialog {

    ReasonDialog(String actKey, String helpKey, Predicate<String> act) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("520px");
        var reason = new TextArea(getTranslation("watch.reason"));
        reason.setHelperText(getTranslation("watch.reason.help"));
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setWidthFull();
        var fields = new Div(new Paragraph(getTranslation(helpKey)), reason);
        fields.addClassName("earshot-stack");
        add(fields);
        var go = new Button(getTranslation(actKey), click -> {
            if (act.test(reason.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("watch.cancel"), click -> close()), go);
    }
}
