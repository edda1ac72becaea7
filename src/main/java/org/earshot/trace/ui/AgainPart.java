package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.earshot.shared.ui.Say;
import org.earshot.trace.Aligned;
import org.earshot.trace.Alignments;
import org.earshot.trace.Result;
import org.earshot.trace.Run;
import org.earshot.trace.Trace;
import org.earshot.trace.Traces;
import org.earshot.trace.Waves;
import org.jspecify.annotations.Nullable;

/** Compares again with a clip that the reader names, by itself or where the reader says that it lies. */
final class AgainPart extends Div {

    private final Alignments alignments;
    private final Trace trace;
    private final TextField clip = new TextField(getTranslation("trace.clip"));
    private final NumberField offset = number("trace.again.offset", 0, 0.01);
    private final NumberField speed = number("trace.again.speed", 1, 0.001);
    private final Checkbox pitch = new Checkbox(getTranslation("trace.again.pitch"));
    private final TwoWaves picture = new TwoWaves();
    private @Nullable Waves waves;

    AgainPart(Traces traces, Alignments alignments, Trace trace, Doing doing) {
        this.alignments = alignments;
        this.trace = trace;
        addClassName("earshot-stack");
        clip.setValue(likely());
        offset.addValueChangeListener(change -> draw());
        speed.addValueChangeListener(change -> draw());
        var look = new Button(getTranslation("trace.again.look"), click -> look());
        var alone = new Button(
                getTranslation("trace.again.alone"),
                click -> doing.act(() -> traces.again(trace.number(), clip.getValue(), null), "trace.again.done"));
        var byHand = new Button(
                getTranslation("trace.again.by-hand"),
                click -> doing.act(
                        () -> traces.again(
                                trace.number(),
                                clip.getValue(),
                                new Aligned(
                                        (int) Math.round(value(offset, 0) * 1000),
                                        value(speed, 1),
                                        Boolean.TRUE.equals(pitch.getValue()))),
                        "trace.again.done"));
        byHand.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(getTranslation("trace.again.line")),
                row(clip, alone, look),
                picture,
                row(offset, speed, pitch, byHand));
    }

    private String likely() {
        String named = trace.clipCode();
        if (named != null) {
            return named;
        }
        Run run = trace.latest();
        Result result = run == null ? null : run.result();
        if (result == null) {
            return "";
        }
        if (result.clipCode() != null) {
            return result.clipCode();
        }
        return result.alike().isEmpty() ? "" : result.alike().getFirst().clipCode();
    }

    private void look() {
        if (Say.orWhyNot(() -> waves = alignments.waves(trace.number(), clip.getValue()))) {
            draw();
        }
    }

    private void draw() {
        if (waves != null) {
            picture.draw(waves, value(offset, 0), value(speed, 1));
        }
    }

    private static double value(NumberField field, double otherwise) {
        Double value = field.getValue();
        return value == null ? otherwise : value;
    }

    private NumberField number(String key, double value, double step) {
        var field = new NumberField(getTranslation(key));
        field.setValue(value);
        field.setStep(step);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return field;
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        var row = new Div(parts);
        row.addClassName("earshot-row");
        return row;
    }
}
