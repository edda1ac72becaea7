package org.earshot.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.earshot.review.FormQuestion;
import org.earshot.review.FormRow;
import org.earshot.review.Forms;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** Makes a form, or the next version of one: questions in their order. What is published never changes. */
final class FormDialog extends Dialog {

    private final Forms forms;
    private final @Nullable FormRow form;
    private final Runnable saved;
    private final TextField name = new TextField(getTranslation("review.forms.name"));
    private final Div questions = new Div();
    private final List<QuestionFields> fields = new ArrayList<>();

    FormDialog(Forms forms, @Nullable FormRow form, Runnable saved) {
        this.forms = forms;
        this.form = form;
        this.saved = saved;
        setHeaderTitle(
                form == null
                        ? getTranslation("review.forms.add")
                        : getTranslation("review.forms.next", form.name(), form.latest() + 1));
        setWidth("960px");
        name.setVisible(form == null);
        questions.addClassName("earshot-stack");
        List<FormQuestion> before = form == null
                ? forms.starterQuestions()
                : forms.version(form.id(), form.latest()).questions();
        before.forEach(question -> fields.add(new QuestionFields(question, this::remove, this::up)));
        draw();
        var more = new Button(getTranslation("review.forms.add-question"), click -> {
            fields.add(new QuestionFields(null, this::remove, this::up));
            draw();
        });
        add(name, new Paragraph(getTranslation("review.forms.how")), questions, more);
        var publish = new Button(getTranslation("review.forms.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(form == null || !form.retired());
        getFooter().add(new Button(getTranslation("review.forms.cancel"), click -> close()), publish);
    }

    private void draw() {
        questions.removeAll();
        fields.forEach(questions::add);
    }

    private void remove(QuestionFields question) {
        fields.remove(question);
        draw();
    }

    private void up(QuestionFields question) {
        int at = fields.indexOf(question);
        if (at > 0) {
            fields.remove(at);
            fields.add(at - 1, question);
            draw();
        }
    }

    private void publish() {
        List<FormQuestion> asked = fields.stream().map(QuestionFields::question).toList();
        boolean done = Say.orWhyNot(() -> {
            if (form == null) {
                forms.create(name.getValue(), asked);
            } else {
                forms.publish(form.id(), asked);
            }
        });
        if (done) {
            saved.run();
            close();
        }
    }
}
