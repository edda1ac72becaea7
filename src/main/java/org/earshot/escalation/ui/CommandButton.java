package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Command;

/** A button for one command: while the case does not allow it, it is closed and says why beside it. */
final class CommandButton extends Div {

    private final Class<? extends Command> command;
    private final Button button;
    private final Span why = new Span();

    CommandButton(Class<? extends Command> command, String labelKey, Runnable press) {
        this.command = command;
        this.button = new Button(getTranslation(labelKey), click -> press.run());
        why.addClassName("earshot-hint");
        addClassName("case-command");
        add(button, why);
    }

    CommandButton primary() {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    boolean show(CaseFile file) {
        boolean open = file.open(command);
        button.setEnabled(open);
        why.setText(file.whyNot(command));
        why.setVisible(!open);
        return open;
    }
}
