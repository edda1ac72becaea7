package org.earshot.procedure.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.earshot.procedure.ProcedureStep;

/** Steps to read: what to do, and below it who, when and what it leaves behind. */
final class StepList extends OrderedList {

    StepList(List<ProcedureStep> steps, Words words) {
        addClassName("procedure-steps");
        for (ProcedureStep step : steps) {
            var id = new Span(step.id());
            id.addClassName("earshot-code");
            var about = new Span(id, new Span(" · " + words.about(step)));
            about.addClassName("earshot-hint");
            add(new ListItem(new Paragraph(step.text()), about));
        }
    }
}
