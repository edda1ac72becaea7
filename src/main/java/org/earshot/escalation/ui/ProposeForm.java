package org.earshot.escalation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Command;
import org.earshot.shared.ui.Say;

/** Proposes a decision: one outcome as it is defined, why, and what is not known. */
final class ProposeForm extends Div {

    private final CasePage page;
    private final Select<CaseOutcome> outcome = new Select<>();
    private final Span meaning = new Span();
    private final TextArea rationale = text("rationale");
    private final TextArea unknowns = text("unknowns");
    private final TextArea legalBasis = text("legal-basis");
    private final TextArea tried = text("tried");
    private final Checkbox noAggressor = new Checkbox(getTranslation("escalation.case.propose.no-aggressor"));
    private final Checkbox erases = new Checkbox(getTranslation("escalation.case.propose.erases"));
    private final CommandButton propose;

    ProposeForm(CasePage page) {
        this.page = page;
        addClassNames("earshot-stack", "case-form");
        outcome.setLabel(getTranslation("escalation.case.propose.outcome"));
        outcome.setItems(CaseOutcome.values());
        outcome.setItemLabelGenerator(page.words()::outcome);
        outcome.setPlaceholder(getTranslation("escalation.case.propose.choose"));
        outcome.addValueChangeListener(change -> fit());
        meaning.addClassName("earshot-hint");
        meaning.getElement().setAttribute("aria-live", "polite");
        propose = new CommandButton(Command.Propose.class, "escalation.case.propose", this::propose).primary();
        add(outcome, meaning, definitions(), rationale, unknowns, legalBasis, tried, noAggressor, erases, propose);
        fit();
    }

    private TextArea text(String name) {
        var area = new TextArea(getTranslation("escalation.case.propose." + name));
        area.setMaxLength(TextCommand.LONGEST);
        return area;
    }

    private Details definitions() {
        var list = new DescriptionList();
        for (CaseOutcome each : CaseOutcome.values()) {
            list.add(
                    new DescriptionList.Term(page.words().outcome(each)),
                    new DescriptionList.Description(page.words().meaning(each)));
        }
        return new Details(getTranslation("escalation.case.propose.definitions"), list);
    }

    /** Only what the outcome asks for. */
    private void fit() {
        CaseOutcome chosen = outcome.getValue();
        meaning.setText(chosen == null ? "" : page.words().meaning(chosen));
        legalBasis.setVisible(chosen != null && chosen.discloses());
        tried.setVisible(chosen == CaseOutcome.NO_ACTION_INSUFFICIENT_INFORMATION);
        noAggressor.setVisible(chosen == CaseOutcome.SAFETY_OUTREACH);
        erases.setVisible(chosen != null && !chosen.refers());
    }

    private void propose() {
        CaseOutcome chosen = outcome.getValue();
        if (chosen == null) {
            Say.refused(getTranslation("escalation.case.propose.choose"));
            outcome.focus();
            return;
        }
        page.acting()
                .apply(
                        new Command.Propose(
                                chosen,
                                rationale.getValue(),
                                unknowns.getValue(),
                                chosen.discloses() ? legalBasis.getValue() : null,
                                tried.isVisible() ? tried.getValue() : null,
                                noAggressor.isVisible() && noAggressor.getValue(),
                                erases.isVisible() && erases.getValue()),
                        this::clear);
    }

    private void clear() {
        outcome.clear();
        rationale.clear();
        unknowns.clear();
        legalBasis.clear();
        tried.clear();
        noAggressor.clear();
        erases.clear();
    }

    void show(CaseFile file) {
        propose.show(file);
    }
}
