package org.earshot.review.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.earshot.queue.Queue;
import org.earshot.review.Forms;
import org.earshot.review.Guideline;
import org.earshot.shared.ui.Say;

/** What a queue says beside each question: Markdown on one side, what people will see on the other. */
final class GuidelinesDialog extends Dialog {

    private final Forms forms;
    private final Queue queue;
    private final Select<Guideline> question = new Select<>();
    private final TextArea text = new TextArea(getTranslation("review.guideline.text"));
    private final Div preview = new Div();

    GuidelinesDialog(Forms forms, Queue queue) {
        this.forms = forms;
        this.queue = queue;
        setHeaderTitle(getTranslation("review.guideline.title", queue.name()));
        setWidth("960px");
        question.setLabel(getTranslation("review.guideline.question"));
        question.setItemLabelGenerator(Guideline::question);
        text.setWidth("440px");
        text.setMinHeight("280px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show(change.getValue()));
        preview.addClassName("earshot-panel");
        preview.setWidth("400px");
        question.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                text.setValue(change.getValue().markdown());
                show(change.getValue().markdown());
            }
        });
        var sides = new Div(text, preview);
        sides.addClassName("earshot-row");
        add(question, sides);
        load(0);
        var save = new Button(getTranslation("review.guideline.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("review.guideline.close"), click -> close()), save);
    }

    private void load(int index) {
        var all = forms.guidelines(queue.id());
        question.setItems(all);
        question.setValue(all.get(index));
    }

    private void show(String markdown) {
        preview.removeAll();
        preview.add(new Html("<div>" + forms.preview(markdown) + "</div>"));
    }

    private void save() {
        Guideline chosen = question.getValue();
        if (Say.orWhyNot(() -> forms.write(queue.id(), chosen.question(), text.getValue()))) {
            Say.done(getTranslation("review.guideline.saved"));
            load(forms.guidelines(queue.id()).stream()
                    .map(Guideline::question)
                    .toList()
                    .indexOf(chosen.question()));
        }
    }
}
