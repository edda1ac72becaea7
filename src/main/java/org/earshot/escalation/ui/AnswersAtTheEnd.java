package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.earshot.escalation.CaseAnswer;
import org.earshot.escalation.Cases;
import org.earshot.escalation.MyCase;
import org.earshot.shift.EndOfShift;
import org.earshot.shift.ShiftPanel;

/** What became, during the shift, of what its owner has raised: the latest word on each, and the way to the whole. */
@org.springframework.stereotype.Component
final class AnswersAtTheEnd implements ShiftPanel {

    private final Cases cases;

    AnswersAtTheEnd(Cases cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> atTheEnd(EndOfShift end) {
        List<MyCase> answered = cases.mine().stream()
                .filter(mine -> latest(mine)
                        .filter(answer -> !answer.at().isBefore(end.startedAt()))
                        .isPresent())
                .toList();
        return answered.isEmpty() ? Optional.empty() : Optional.of(panel(answered));
    }

    private static Div panel(List<MyCase> answered) {
        var panel = new Div();
        panel.add(new H2(panel.getTranslation("escalation.mine.in-shift")));
        for (MyCase mine : answered) {
            CaseAnswer answer = latest(mine).orElseThrow();
            var number = new Anchor("my-cases/" + mine.number(), mine.number());
            number.addClassName("earshot-code");
            panel.add(new Paragraph(
                    number,
                    new Span(": "
                            + panel.getTranslation(
                                    answer.kind() == CaseAnswer.Kind.DECIDED
                                            ? "escalation.mine.decided." + answer.outcome()
                                            : "escalation.mine.answer." + answer.kind()))));
        }
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }

    private static Optional<CaseAnswer> latest(MyCase mine) {
        return mine.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(mine.answers().getLast());
    }
}
