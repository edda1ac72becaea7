package org.earshot.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Objects;
import org.earshot.privacy.Matter;
import org.earshot.privacy.Matters;
import org.earshot.privacy.SoundSpan;
import org.earshot.shared.ui.Say;

/** Confirms or widens the private stretch; what was marked stands there already. */
final class MaskForm extends Div {

    private final NumberField from = seconds("privacy.mask.from");
    private final NumberField to = seconds("privacy.mask.to");

    MaskForm(Matters matters, Matter matter, Runnable done) {
        addClassName("earshot-stack");
        SoundSpan marked = Objects.requireNonNullElse(matter.marked(), new SoundSpan(0, matter.durationMs()));
        from.setValue(marked.fromMs() / 1000.0);
        to.setValue(marked.toMs() / 1000.0);
        var row = new Div(from, to);
        row.addClassName("earshot-row");
        var whole = new Checkbox(getTranslation("privacy.mask.whole-text"));
        var reason = ReasonForm.reasonField();
        var button = new Button(
                getTranslation("privacy.mask.button"),
                click -> Say.orWhyNot(() -> {
                    boolean waits = matters.mask(
                            matter.id(),
                            new SoundSpan(ms(from), ms(to)),
                            Boolean.TRUE.equals(whole.getValue()),
                            reason.getValue());
                    Say.done(getTranslation(waits ? "privacy.mask.done" : "privacy.mask.done-without-queue"));
                    done.run();
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("privacy.mask.line")), row, whole, reason, button);
    }

    private NumberField seconds(String labelKey) {
        var field = new NumberField(getTranslation(labelKey));
        field.setMin(0);
        // Marks are in milliseconds; a coarser step would call them wrong.
        field.setStep(0.001);
        return field;
    }

    private static int ms(NumberField field) {
        Double value = field.getValue();
        return value == null ? -1 : (int) Math.round(value * 1000);
    }
}
