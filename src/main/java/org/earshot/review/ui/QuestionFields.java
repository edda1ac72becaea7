package org.earshot.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.earshot.review.FormQuestion;
import org.earshot.review.FormQuestion.Choice;
import org.earshot.review.FormQuestion.Kind;
import org.earshot.review.FormQuestion.OnlyWhen;
import org.jspecify.annotations.Nullable;

/** One question while it is being written. Choices are lines of VALUE=label, with a ! in front where the answer points to distress; a condition is key=VALUE. */
final class QuestionFields extends Div {

    private final TextField key = new TextField(getTranslation("review.question.key"));
    private final TextField label = new TextField(getTranslation("review.question.label"));
    private final Select<Kind> kind = new Select<>();
    private final Checkbox required = new Checkbox(getTranslation("review.question.required"));
    private final TextArea choices = new TextArea(getTranslation("review.question.choices"));
    private final TextField onlyWhen = new TextField(getTranslation("review.question.only-when"));

    QuestionFields(@Nullable FormQuestion question, Consumer<QuestionFields> remove, Consumer<QuestionFields> up) {
        addClassNames("earshot-panel", "earshot-row");
        kind.setLabel(getTranslation("review.question.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("review.question.kind." + each));
        kind.addValueChangeListener(change -> choices.setVisible(change.getValue() == Kind.CHOICE));
        kind.setValue(Kind.CHOICE);
        if (question != null) {
            key.setValue(question.key());
            label.setValue(question.label());
            kind.setValue(question.kind());
            required.setValue(question.required());
            choices.setValue(question.choices().stream()
                    .map(choice -> (choice.distress() ? "!" : "") + choice.value() + "=" + choice.label())
                    .collect(Collectors.joining("\n")));
            var condition = question.onlyWhen();
            onlyWhen.setValue(condition == null ? "" : condition.question() + "=" + condition.answer());
        }
        add(key, label, kind, choices, onlyWhen, required);
        add(
                small("review.question.up", () -> up.accept(this)),
                small("review.question.remove", () -> remove.accept(this)));
    }

    private Button small(String textKey, Runnable act) {
        var button = new Button(getTranslation(textKey), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    FormQuestion question() {
        List<Choice> offered = kind.getValue() != Kind.CHOICE
                ? List.of()
                : choices.getValue()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(QuestionFields::choice)
                        .toList();
        return new FormQuestion(
                key.getValue().strip(),
                kind.getValue(),
                label.getValue().strip(),
                required.getValue(),
                offered,
                condition(onlyWhen.getValue().strip()));
    }

    private static Choice choice(String line) {
        boolean distress = line.strip().startsWith("!");
        String plain = distress ? line.strip().substring(1) : line;
        int equals = plain.indexOf('=');
        return equals < 0
                ? new Choice(plain.strip(), plain.strip(), distress)
                : new Choice(
                        plain.substring(0, equals).strip(),
                        plain.substring(equals + 1).strip(),
                        distress);
    }

    private static @Nullable OnlyWhen condition(String text) {
        int equals = text.indexOf('=');
        return text.isEmpty()
                ? null
                : new OnlyWhen(
                        equals < 0 ? text : text.substring(0, equals).strip(),
                        equals < 0 ? "" : text.substring(equals + 1).strip());
    }
}
