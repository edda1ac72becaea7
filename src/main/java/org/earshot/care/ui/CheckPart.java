package org.earshot.care.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.earshot.care.Answers;
import org.earshot.care.CheckKind;
import org.earshot.care.CheckSettings;
import org.earshot.care.SelfChecks;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** A quiet line when questions are due, how one wants to be asked, and what one said before. */
final class CheckPart extends Div {

    private final SelfChecks checks;
    private final Times times;
    private final Div prompt = new Div();
    private final Checkbox prompts = new Checkbox();
    private final Checkbox weekly = new Checkbox();
    private final Details earlier = new Details();

    CheckPart(SelfChecks checks, Times times) {
        this.checks = checks;
        this.times = times;
        prompt.addClassName("earshot-stack");
        prompts.setLabel(getTranslation("care.check.prompts"));
        weekly.setLabel(getTranslation("care.check.weekly"));
        CheckSettings settings = checks.settings();
        prompts.setValue(settings.prompts());
        weekly.setValue(settings.weekly());
        prompts.addValueChangeListener(change -> set());
        weekly.addValueChangeListener(change -> set());
        earlier.setSummaryText(getTranslation("care.check.earlier"));
        Div panel = CareParts.panel(getTranslation("care.check"));
        var onlyMine = new Paragraph(getTranslation("care.check.private"));
        onlyMine.addClassName("earshot-hint");
        panel.add(prompt, prompts, weekly, onlyMine, earlier);
        add(panel);
        show();
    }

    private void set() {
        Say.orWhyNot(() -> checks.set(prompts.getValue(), weekly.getValue()));
        show();
    }

    private void show() {
        weekly.setEnabled(prompts.getValue());
        prompt.removeAll();
        checks.due().ifPresentOrElse(this::due, () -> prompt.add(new Paragraph(getTranslation("care.check.none"))));
        List<Answers> mine = checks.mine();
        earlier.setVisible(!mine.isEmpty());
        earlier.removeAll();
        mine.forEach(this::said);
    }

    private void due(CheckKind kind) {
        prompt.add(
                new Paragraph(getTranslation("care.check.due." + kind)),
                CareParts.row(
                        CareParts.button(getTranslation("care.check.answer"), () -> ask(kind)),
                        CareParts.quiet(getTranslation("care.check.later"), () -> {
                            Say.orWhyNot(checks::putOff);
                            show();
                        }),
                        CareParts.quiet(getTranslation("care.check.never"), () -> prompts.setValue(false))));
    }

    private void ask(CheckKind kind) {
        prompt.removeAll();
        var form = new CheckForm(kind);
        form.actions(
                CareParts.button(getTranslation("care.check.keep"), () -> {
                    if (Say.orWhyNot(() -> checks.answer(kind, form.chosen(), form.note()))) {
                        Say.done(getTranslation("care.check.kept"));
                        show();
                    }
                }),
                CareParts.quiet(getTranslation("care.check.cancel"), this::show));
        prompt.add(form);
    }

    private void said(Answers answers) {
        var words = new Div();
        words.addClassName("care-said");
        words.add(new Paragraph(times.dayAndTime(answers.answeredAt())));
        answers.chosen()
                .forEach((question, answer) -> words.add(new Paragraph(getTranslation("care.check.question." + question)
                        + " " + getTranslation("care.check.answer." + question + "." + answer))));
        if (!answers.note().isEmpty()) {
            words.add(new Paragraph(answers.note()));
        }
        words.add(CareParts.quiet(getTranslation("care.check.remove"), () -> {
            Say.orWhyNot(() -> checks.remove(answers.id()));
            show();
        }));
        earlier.add(words);
    }
}
