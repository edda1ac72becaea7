package org.earshot.escalation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;

/** The checklist of the procedure version that the case is pinned to: what is open first, what is done folded below. */
final class StepsSection extends CaseSection {

    private static final Set<String> EVIDENCE = Set.of("STEP", "NOT_APPLICABLE");

    private final CasePage page;
    private final Span line = hint("");
    private final OrderedList open = steps();
    private final OrderedList done = steps();
    private final Details folded = new Details("", done);
    private final Map<String, StepRow> rows = new HashMap<>();
    private List<String> order = List.of();
    private String version = "";

    StepsSection(CasePage page) {
        super("escalation.case.steps");
        this.page = page;
        folded.addClassName("case-folded");
        add(line, open, folded);
    }

    private static OrderedList steps() {
        var list = new OrderedList();
        list.addClassName("case-steps");
        return list;
    }

    @Override
    void show(CaseFile file) {
        if (!version.equals(file.procedureVersion())) {
            rows.clear();
            order = List.of();
            version = file.procedureVersion();
        }
        long reached = file.steps().stream().filter(each -> each.done() != null).count();
        line.setText(getTranslation(
                "escalation.case.steps.line", version, reached, file.steps().size()));
        folded.setSummaryText(getTranslation("escalation.case.steps.done", reached));
        folded.setVisible(reached > 0);
        Map<String, List<CaseText>> written = new HashMap<>();
        for (CaseText text : page.cases().texts(file.number())) {
            if (EVIDENCE.contains(text.kind())) {
                written.computeIfAbsent(text.ref(), ref -> new ArrayList<>()).add(text);
            }
        }
        arrange(file);
        for (CaseFile.CaseStep step : file.steps()) {
            row(step).show(step, written.getOrDefault(step.step().id(), List.of()));
        }
    }

    /** Rows stay where they are unless one was done or the steps are others now, so that a field keeps its cursor. */
    private void arrange(CaseFile file) {
        List<String> now = file.steps().stream()
                .map(each -> each.step().id() + (each.done() == null ? "" : " done"))
                .toList();
        if (!now.equals(order)) {
            order = now;
            open.removeAll();
            done.removeAll();
            file.steps().forEach(each -> (each.done() == null ? open : done).add(row(each)));
        }
    }

    private StepRow row(CaseFile.CaseStep step) {
        return rows.computeIfAbsent(step.step().id(), id -> new StepRow(step.step(), page));
    }
}
