package org.earshot.escalation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Command;

/** Approves a proposal after an own check of facts, category and outcome, or returns it with what is missing. */
final class ApproveForm extends Div {

    private final Checkbox facts = new Checkbox(getTranslation("escalation.case.approve.facts"));
    private final Checkbox category = new Checkbox(getTranslation("escalation.case.approve.category"));
    private final Checkbox outcome = new Checkbox(getTranslation("escalation.case.approve.outcome"));
    private final TextArea note = new TextArea(getTranslation("escalation.case.approve.note"));
    private final CommandButton approve;
    private final TextCommand giveBack;

    ApproveForm(CasePage page) {
        addClassNames("earshot-stack", "case-form");
        note.setMaxLength(TextCommand.LONGEST);
        approve = new CommandButton(
                        Command.Approve.class,
                        "escalation.case.approve",
                        () -> page.acting()
                                .apply(
                                        new Command.Approve(
                                                facts.getValue(),
                                                category.getValue(),
                                                outcome.getValue(),
                                                note.isEmpty() ? null : note.getValue()),
                                        this::clear))
                .primary();
        giveBack = new TextCommand(Command.Return.class, "return", page, Command.Return::new);
        add(facts, category, outcome, note, approve, giveBack);
    }

    private void clear() {
        facts.clear();
        category.clear();
        outcome.clear();
        note.clear();
    }

    void show(CaseFile file) {
        boolean open = approve.show(file);
        facts.setEnabled(open);
        category.setEnabled(open);
        outcome.setEnabled(open);
        note.setEnabled(open);
        giveBack.show(file);
    }
}
