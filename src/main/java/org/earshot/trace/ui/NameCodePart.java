package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.earshot.access.NameCodes;

/** Turns the code on a photographed screen into the person who was signed in there. */
final class NameCodePart extends Div {

    NameCodePart(NameCodes codes) {
        addClassNames("earshot-panel", "earshot-stack");
        var code = new TextField(getTranslation("trace.code"));
        var answer = new Paragraph();
        answer.getElement().setAttribute("role", "status");
        var ask = new Button(getTranslation("trace.code.ask"), click -> {
            if (!code.getValue().isBlank()) {
                answer.setText(codes.whose(code.getValue())
                        .map(person -> getTranslation("trace.code.person", person.displayName(), person.username()))
                        .orElseGet(() -> getTranslation("trace.code.nobody")));
            }
        });
        var row = new Div(code, ask);
        row.addClassName("earshot-row");
        add(new H2(getTranslation("trace.code.title")), new Paragraph(getTranslation("trace.code.line")), row, answer);
    }
}
