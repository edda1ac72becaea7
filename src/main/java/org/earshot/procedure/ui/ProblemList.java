package org.earshot.procedure.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.earshot.procedure.ProcedureProblem;

/** What is wrong with a file, each with its line as it stands there. */
final class ProblemList extends UnorderedList {

    private static final int SHOWN = 90;

    ProblemList(List<ProcedureProblem> problems, String text) {
        addClassName("procedure-problems");
        List<String> lines = text.lines().toList();
        for (ProcedureProblem problem : problems) {
            var item =
                    new ListItem(new Span(getTranslation("procedure.draft.problem", problem.line(), problem.reason())));
            if (problem.line() <= lines.size()) {
                String line = lines.get(problem.line() - 1).strip();
                item.add(new Code(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…"));
            }
            add(item);
        }
    }
}
