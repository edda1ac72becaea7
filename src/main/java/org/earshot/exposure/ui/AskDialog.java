package org.earshot.exposure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Predicate;

/** Asks to relax something: what would change, and why. It stays open, with the reason typed, when it is refused. */
final class AskDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    /** @param ask with the reason; true when it was asked */
    AskDialog(List<String> changes, Predicate<String> ask) {
        setHeaderTitle(getTranslation("exposure.ask"));
        setWidth("560px");
        var list = new UnorderedList();
        list.addClassName("exposure-changes");
        changes.forEach(change -> list.add(new ListItem(change)));
        var reason = new TextArea(getTranslation("exposure.ask.reason"));
        reason.setHelperText(getTranslation("exposure.ask.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        var content = new Div(list, new Paragraph(getTranslation("exposure.ask.about")), reason);
        content.addClassName("earshot-stack");
        add(content);
        var go = new Button(getTranslation("exposure.ask.do"), click -> {
            if (ask.test(reason.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("exposure.ask.cancel"), click -> close()), go);
    }
}
