package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;

/** The checklist of the procedure version that the case is pinned to. */
final class StepsSection extends CaseSection {

    private static final Set<String> EVIDENCE = Set.of("STEP", "NOT_APPLICABLE");

    private final CasePage page;
    private final Span line = hint("");
    private final OrderedList list = new OrderedList();
    private final Map<String, StepRow> rows = new HashMap<>();
    private List<String> order = List.of();
    private String version = "";

    StepsSection(CasePage page) {
        super("escalation.case.steps");
        this.page = page;
        list.addClassName("case-steps");
        add(line, list);
    }

    @Override
    void show(CaseFile file) {
        if (!version.equals(file.procedureVersion())) {
            rows.clear();
            order = List.of();
            version = file.procedureVersion();
        }
        long done = file.steps().stream().filter(each -> each.done() != null).count();
        line.setText(getTranslation(
                "escalation.case.steps.line", version, done, file.steps().size()));
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

    /** Rows stay where they are unless the steps are others now, so that a field keeps its cursor. */
    private void arrange(CaseFile file) {
        List<String> now = file.steps().stream().map(each -> each.step().id()).toList();
        if (!now.equals(order)) {
            order = now;
            list.removeAll();
            file.steps().forEach(each -> list.add(row(each)));
        }
    }

    private StepRow row(CaseFile.CaseStep step) {
        return rows.computeIfAbsent(step.step().id(), id -> new StepRow(step.step(), page));
    }
}
