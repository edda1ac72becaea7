package org.earshot.trace.ui;

import com.vaadin.flow.component.html.DescriptionList;
import org.earshot.shared.ui.Times;
import org.earshot.trace.Trace;
import org.earshot.trace.TraceStep;

/** Everything that was done about a trace, in order. */
final class StepsPart extends DescriptionList {

    StepsPart(Trace trace, Times times) {
        for (TraceStep step : trace.steps()) {
            Long account = step.accountId();
            String who = account == null ? "" : trace.name(account);
            add(
                    new Term(times.dayAndTime(step.at())),
                    new Description(getTranslation("trace.step." + step.act(), who)
                            + (step.reason() == null ? "" : " " + step.reason())));
        }
    }
}
