package org.earshot.exposure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.BiFunction;
import org.earshot.exposure.ImaginedShift;
import org.earshot.exposure.Settings;
import org.earshot.exposure.ShiftCourse;
import org.earshot.shared.Refusal;

/** What shifts would be like under the values being edited, beside what they are like now. */
final class WhatIfPart extends Div {

    private final SettingsForm form;
    private final BiFunction<Settings, ImaginedShift, ShiftCourse> whatIf;
    private final ShiftFields fields;
    private final Paragraph problem = new Paragraph();
    private final Outcome outcome;

    WhatIfPart(SettingsForm form, BiFunction<Settings, ImaginedShift, ShiftCourse> whatIf) {
        this.form = form;
        this.whatIf = whatIf;
        this.fields = new ShiftFields(this::show);
        problem.addClassName("earshot-warning");
        problem.getElement().setAttribute("role", "status");
        problem.setVisible(false);
        var shift = new Div(new H3(getTranslation("exposure.what-if.shift")), fields, hint("exposure.what-if.without"));
        shift.addClassName("earshot-stack");
        this.outcome = new Outcome(whatIf.apply(form.now(), ImaginedShift.USUAL), shift);
        addClassNames("earshot-panel", "earshot-stack", "exposure-what-if");
        add(new H2(getTranslation("exposure.what-if")), hint("exposure.what-if.about"), problem, outcome);
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("earshot-hint");
        return hint;
    }

    /** Draws again; while a number is missing or out of range the last drawing stays, with a sentence. */
    void show() {
        Optional<ImaginedShift> shift = fields.value();
        Optional<Settings> edited = form.edited();
        if (shift.isEmpty() || edited.isEmpty()) {
            say(getTranslation("exposure.what-if.missing"));
            return;
        }
        try {
            ShiftCourse now = whatIf.apply(form.now(), shift.get());
            ShiftCourse proposed = edited.get().equals(form.now()) ? null : whatIf.apply(edited.get(), shift.get());
            say("");
            outcome.show(now, proposed);
        } catch (Refusal refusal) {
            say(refusal.sentence());
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
