package org.earshot.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.UnaryOperator;
import org.earshot.shared.ui.Say;

/** A reason and one button. */
final class ReasonForm extends Div {

    /** @param act does it for the reason, and answers with the key of what to say then */
    ReasonForm(String buttonKey, UnaryOperator<String> act, Runnable done) {
        addClassName("earshot-stack");
        var reason = reasonField();
        var button = new Button(
                getTranslation(buttonKey),
                click -> Say.orWhyNot(() -> {
                    Say.done(getTranslation(act.apply(reason.getValue())));
                    done.run();
                }));
        add(reason, button);
    }

    static TextArea reasonField() {
        var reason = new TextArea();
        reason.setLabel(reason.getTranslation("privacy.reason"));
        reason.setHelperText(reason.getTranslation("privacy.reason.help"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        return reason;
    }
}
