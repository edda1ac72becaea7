package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.IntConsumer;
import org.earshot.playback.MarkKeys;
import org.earshot.shared.ui.Say;

/** What a new key changes and what it does not; then a reason, and a box that says it was understood. */
final class RotateDialog extends Dialog {

    private static final int LONGEST_REASON = 200;

    /** @param done takes the new version */
    RotateDialog(IntConsumer done, MarkKeys keys) {
        setHeaderTitle(getTranslation("trace.keys.rotate"));
        setWidth("560px");
        var why = new TextField(getTranslation("trace.keys.why"));
        why.setHelperText(getTranslation("trace.keys.why.help"));
        why.setMaxLength(LONGEST_REASON);
        why.setWidthFull();
        var understood = new Checkbox(getTranslation("trace.keys.understood"));
        var body = new Div(
                new UnorderedList(
                        new ListItem(getTranslation("trace.keys.rotate.from-now")),
                        new ListItem(getTranslation("trace.keys.rotate.before")),
                        new ListItem(getTranslation("trace.keys.rotate.stays"))),
                why,
                understood);
        body.addClassName("earshot-stack");
        add(body);
        var go = new Button(
                getTranslation("trace.keys.rotate"),
                click -> Say.orWhyNot(() -> {
                    int version = keys.rotate(why.getValue());
                    close();
                    done.accept(version);
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(false);
        understood.addValueChangeListener(change -> go.setEnabled(change.getValue()));
        getFooter().add(new Button(getTranslation("trace.cancel"), click -> close()), go);
    }
}
