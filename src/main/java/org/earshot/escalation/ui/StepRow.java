package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;
import org.earshot.escalation.Command;
import org.earshot.escalation.Step;
import org.earshot.escalation.StepDone;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** One step of the checklist: what it asks for, what it holds back, its evidence, and the field for it while it is open. */
final class StepRow extends ListItem {

    private final CasePage page;
    private final Step step;
    private final Span state = new Span();
    private final Div evidence = new Div();
    private final Div form = new Div();
    private final Span why = CaseSection.hint("");
    private final TextArea text = new TextArea();
    private final Button done;
    private final Button skip;

    StepRow(Step step, CasePage page) {
        this.step = step;
        this.page = page;
        addClassName("case-step");
        var id = new Span(step.id());
        id.addClassName("earshot-code");
        var head = new Div(id, state, CaseSection.hint(blocks()));
        head.addClassName("case-step-head");
        text.setLabel(
                getTranslation(step.wantsEvidence() ? "escalation.case.step.evidence" : "escalation.case.step.note"));
        text.setMaxLength(TextCommand.LONGEST);
        done = new Button(
                getTranslation("escalation.case.step.done"),
                click -> page.acting().apply(new Command.DoStep(step.id(), text.getValue()), text::clear));
        skip = new Button(
                getTranslation("escalation.case.step.skip"),
                click -> page.acting().apply(new Command.SkipStep(step.id(), text.getValue()), text::clear));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        skip.setVisible(step.mayBeNotApplicable());
        var buttons = new Div(done, skip);
        buttons.addClassName("earshot-row");
        form.addClassNames("earshot-stack", "case-form");
        form.add(text, buttons);
        add(head, new Paragraph(step.text()), evidence, form, why);
    }

    private String blocks() {
        return step.before() == null
                ? getTranslation("escalation.case.step.by." + step.by())
                : getTranslation("escalation.case.step.before." + step.before());
    }

    void show(CaseFile.CaseStep now, List<CaseText> written) {
        StepDone was = now.done();
        state.setText(state(was));
        evidence.removeAll();
        written.forEach(each -> evidence.add(
                CaseSection.written(each.text().isEmpty() ? getTranslation("escalation.case.erased") : each.text())));
        boolean mayDo = now.doing() instanceof Verdict.Allowed;
        done.setEnabled(mayDo);
        skip.setEnabled(now.skipping() instanceof Verdict.Allowed);
        String elsewhere = elsewhere();
        form.setVisible(was == null && elsewhere.isEmpty() && mayDo);
        why.setVisible(was == null && !form.isVisible());
        why.setText(
                mayDo || !(now.doing() instanceof Verdict.Refused(String code, String reason)) ? elsewhere : reason);
    }

    /** Where the evidence is written when it is not here; empty when it is. */
    private String elsewhere() {
        if (step.id().equals(HeardAndInferred.STEP)) {
            return getTranslation("escalation.case.step.elsewhere");
        }
        return "triage".equals(step.before()) ? getTranslation("escalation.case.step.with-triage") : "";
    }

    private String state(@Nullable StepDone was) {
        if (was == null) {
            return getTranslation("escalation.case.step.open");
        }
        return getTranslation(
                was.applies() ? "escalation.case.step.was-done" : "escalation.case.step.was-skipped",
                page.words().who(was.by()),
                page.words().times().dayAndTime(was.at()));
    }
}
