package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;
import org.earshot.escalation.Command;
import org.earshot.shared.Verdict;

/** What was heard, apart from what it may mean. */
final class AssessmentSection extends CaseSection {

    private static final int LONGEST_PART = 1300;

    private final CasePage page;
    private final Div written = new Div();
    private final Div form = new Div();
    private final TextArea heard = part("heard");
    private final TextArea inferred = part("inferred");
    private final TextArea others = part("others");
    private final Button record;
    private final Span why = hint("");

    AssessmentSection(CasePage page) {
        super("escalation.case.assessment");
        this.page = page;
        written.addClassName("case-apart");
        record = new Button(getTranslation("escalation.case.assessment.record"), click -> record());
        form.addClassNames("earshot-stack", "case-form");
        form.add(heard, inferred, others, record);
        add(written, form, why);
    }

    private TextArea part(String name) {
        var area = new TextArea(getTranslation("escalation.case.assessment." + name));
        area.setHelperText(getTranslation("escalation.case.assessment." + name + ".help"));
        area.setMaxLength(LONGEST_PART);
        return area;
    }

    /** All three are wanted: that nothing was inferred is to be said as well. */
    private void record() {
        for (TextArea area : new TextArea[] {heard, inferred, others}) {
            boolean missing = area.getValue().isBlank();
            area.setInvalid(missing);
            area.setErrorMessage(missing ? getTranslation("escalation.case.assessment.missing") : "");
            if (missing) {
                area.focus();
                return;
            }
        }
        String text = new HeardAndInferred(heard.getValue(), inferred.getValue(), others.getValue()).text();
        page.acting().apply(new Command.DoStep(HeardAndInferred.STEP, text), () -> {
            heard.clear();
            inferred.clear();
            others.clear();
        });
    }

    @Override
    void show(CaseFile file) {
        CaseFile.CaseStep step = file.steps().stream()
                .filter(each -> each.step().id().equals(HeardAndInferred.STEP))
                .findFirst()
                .orElse(null);
        written.removeAll();
        page.cases().texts(file.number()).stream()
                .filter(each -> each.kind().equals("STEP") && each.ref().equals(HeardAndInferred.STEP))
                .reduce((earlier, later) -> later)
                .ifPresent(this::apart);
        if (step == null) {
            form.setVisible(false);
            why.setText(getTranslation("escalation.case.assessment.no-step"));
            return;
        }
        boolean open = step.done() == null;
        form.setVisible(open && step.doing() instanceof Verdict.Allowed);
        why.setText(open && step.doing() instanceof Verdict.Refused(String code, String reason) ? reason : "");
    }

    private void apart(CaseText text) {
        HeardAndInferred parts = HeardAndInferred.of(text.text());
        show("heard", parts.heard());
        show("inferred", parts.inferred());
        show("others", parts.others());
        written.add(hint(getTranslation(
                "escalation.case.written-by",
                page.words().who(text.by()),
                page.words().times().dayAndTime(text.at()))));
    }

    private void show(String name, String text) {
        if (!text.isBlank()) {
            var part = new Div(new H3(getTranslation("escalation.case.assessment." + name)), written(text));
            written.add(part);
        }
    }
}
