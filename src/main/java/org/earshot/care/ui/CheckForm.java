package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.care.CheckKind;

/** Two questions and a note; each may stay empty. */
final class CheckForm extends Div {

    private final Map<String, RadioButtonGroup<String>> questions = new LinkedHashMap<>();
    private final TextArea note = new TextArea();

    CheckForm(CheckKind kind) {
        addClassName("earshot-stack");
        kind.questions().forEach(this::question);
        note.setLabel(getTranslation("care.check.note"));
        note.setMaxLength(500);
        note.setWidthFull();
        add(note);
    }

    private void question(String question) {
        var group = new RadioButtonGroup<String>(getTranslation("care.check.question." + question));
        group.setItems(CheckKind.answers(question));
        group.setItemLabelGenerator(answer -> getTranslation("care.check.answer." + question + "." + answer));
        questions.put(question, group);
        add(group);
    }

    void actions(Component... actions) {
        add(CareParts.row(actions));
    }

    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        questions.forEach(
                (question, group) -> group.getOptionalValue().ifPresent(value -> chosen.put(question, value)));
        return chosen;
    }

    String note() {
        return note.getValue();
    }
}
