package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.earshot.trace.Trace;
import org.earshot.trace.Traces;

/** The second person agrees or turns it down; whoever asked can ask somebody else instead. */
final class AnswerPart extends Div {

    AnswerPart(Traces traces, Trace trace, Doing doing) {
        addClassName("earshot-stack");
        if (trace.mine()) {
            waiting(traces, trace, doing);
        } else {
            answer(traces, trace, doing);
        }
    }

    private void waiting(Traces traces, Trace trace, Doing doing) {
        ComboBox<Map.Entry<Long, String>> second = new ComboBox<>(getTranslation("trace.hand-on.who"));
        second.setItems(traces.secondPeople().entrySet());
        second.setItemLabelGenerator(Map.Entry::getValue);
        var hand = new Button(getTranslation("trace.hand-on"), click -> {
            var person = second.getValue();
            if (person != null) {
                doing.act(() -> traces.handOn(trace.number(), person.getKey()), "trace.hand-on.done");
            }
        });
        var row = new Div(second, hand);
        row.addClassName("earshot-row");
        add(new Paragraph(getTranslation("trace.answer.waiting", trace.name(trace.secondPerson()))), row);
    }

    private void answer(Traces traces, Trace trace, Doing doing) {
        var reason = new TextArea(getTranslation("trace.reason"));
        reason.setHelperText(getTranslation("trace.reason.help"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var agree = new Button(
                getTranslation("trace.agree"),
                click -> doing.act(() -> traces.agree(trace.number()), "trace.agree.done"));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        var no = new Button(
                getTranslation("trace.turn-down"),
                click -> doing.act(() -> traces.turnDown(trace.number(), reason.getValue()), "trace.turn-down.done"));
        var row = new Div(agree, no);
        row.addClassName("earshot-row");
        add(new Paragraph(getTranslation("trace.answer.line", trace.name(trace.askedBy()))), reason, row);
    }
}
