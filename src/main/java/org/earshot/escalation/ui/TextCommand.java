package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Command;

/** A command that is one text: what is typed stays through refusals and changes by others. */
final class TextCommand extends Div {

    static final int LONGEST = 4000;

    private final TextArea text = new TextArea();
    private final CommandButton button;

    /** @param name the text's label is {@code escalation.case.NAME.why}, the button {@code escalation.case.NAME} */
    TextCommand(
            Class<? extends Command> kind, String name, CasePage page, Function<String, ? extends Command> command) {
        addClassNames("earshot-stack", "case-form");
        text.setLabel(getTranslation("escalation.case." + name + ".why"));
        text.setMaxLength(LONGEST);
        button = new CommandButton(
                kind,
                "escalation.case." + name,
                () -> page.acting().apply(command.apply(text.getValue()), text::clear));
        add(text, button);
    }

    void show(CaseFile file) {
        text.setEnabled(button.show(file));
    }
}
