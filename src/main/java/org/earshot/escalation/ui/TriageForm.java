package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Severities;
import org.earshot.escalation.Step;
import org.earshot.playback.Playback;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/**
 * Sorts a case: age, whether it could still be going on, what was listened to, category, severity, and the steps that come
 * before. It explains what the rules ask for; the case itself refuses.
 */
final class TriageForm extends Section {

    private static final int LINE = 300;

    private final Acting acting;
    private final Cases cases;
    private final Playback playback;
    private final Times times;
    private final Clock clock;
    private final DateTimePicker captured = new DateTimePicker();
    private final RadioButtonGroup<HappeningNow> couldStillBe = new RadioButtonGroup<>();
    private final Select<Category> category = new Select<>();
    private final Select<CaseSeverity> severity = new Select<>();
    private final Paragraph asked = new Paragraph();
    private final Paragraph lane = new Paragraph();
    private final Paragraph listened = new Paragraph();
    private final TextArea notListened = new TextArea();
    private final Div steps = new Div();
    private final Map<String, TextArea> evidence = new LinkedHashMap<>();

    /** Keep this instance while the case stays acknowledged: what was typed and where the cursor is stay with it. */
    TriageForm(CaseFile file, Acting acting, Cases cases, Playback playback, Times times, Clock clock) {
        this.acting = acting;
        this.cases = cases;
        this.playback = playback;
        this.times = times;
        this.clock = clock;
        addClassNames("earshot-panel", "earshot-stack", "escalation-part");
        setAriaLabel(getTranslation("escalation.triage.title"));
        add(new H2(getTranslation("escalation.triage.title")));
        if (!file.open(Command.Triage.class)) {
            add(new Paragraph(file.whyNot(Command.Triage.class)));
            return;
        }
        fields(file);
        var sort = new Button(getTranslation("escalation.triage.done"), click -> triage());
        sort.addThemeVariants(ButtonVariant.PRIMARY);
        steps.addClassName("earshot-stack");
        lane.addClassName("earshot-breached");
        var kind = new Div(category, severity);
        kind.addClassNames("earshot-row", "escalation-kind");
        add(
                new Paragraph(getTranslation("escalation.triage.first")),
                captured,
                couldStillBe,
                listened,
                notListened,
                kind,
                asked,
                lane,
                steps,
                new Div(sort));
        askForSteps();
        explain();
        heard();
    }

    private void fields(CaseFile file) {
        captured.setLabel(
                getTranslation("escalation.triage.captured", times.zone().getId()));
        captured.setValue(
                LocalDateTime.ofInstant(file.capturedAt(), times.zone()).withNano(0));
        captured.setStep(Duration.ofSeconds(1));
        captured.addValueChangeListener(change -> explain());
        couldStillBe.addClassName("escalation-now");
        couldStillBe.setLabel(getTranslation("escalation.triage.could-still-be"));
        couldStillBe.setHelperText(getTranslation("escalation.triage.could-still-be.help"));
        couldStillBe.setItems(HappeningNow.UNKNOWN, HappeningNow.YES, HappeningNow.NO);
        couldStillBe.setItemLabelGenerator(each -> getTranslation("escalation.word.now." + each));
        couldStillBe.setValue(file.now());
        couldStillBe.addValueChangeListener(change -> explain());
        notListened.setLabel(getTranslation("escalation.triage.not-listened"));
        notListened.setMaxLength(LINE);
        notListened.setWidthFull();
        category.setLabel(getTranslation("escalation.triage.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(each -> each + " " + getTranslation("escalation.word.category." + each));
        category.setValue(file.category());
        category.addClassName("escalation-category");
        category.addValueChangeListener(change -> {
            askForSteps();
            explain();
        });
        severity.setLabel(getTranslation("escalation.triage.severity"));
        severity.setItems(CaseSeverity.values());
        severity.setItemLabelGenerator(each -> getTranslation("escalation.word.severity." + each));
        severity.setValue(file.severity());
        severity.addValueChangeListener(change -> lane());
    }

    /** Says anew how much was listened to; after a stretch of sound was played. */
    void heard() {
        double seconds = playback.heardSeconds(acting.file().clipId());
        listened.setText(
                seconds > 0
                        ? getTranslation("escalation.triage.listened", Math.round(seconds))
                        : getTranslation("escalation.triage.listened.none"));
        notListened.setVisible(seconds <= 0);
    }

    /** One field for each step; what was typed for a step stays when another category brings others. */
    private void askForSteps() {
        steps.removeAll();
        for (Step step : cases.stepsBefore(acting.file().number(), "triage", category.getValue())) {
            TextArea field = evidence.computeIfAbsent(step.id(), TriageForm::field);
            var text = new Paragraph(getTranslation("escalation.triage.step", step.id(), step.text()));
            text.setId("triage-" + step.id());
            field.setAriaLabelledBy("triage-" + step.id());
            var both = new Div(text, field);
            both.addClassName("escalation-step");
            steps.add(both);
        }
    }

    private static TextArea field(String step) {
        var field = new TextArea();
        field.setMaxLength(4000);
        field.setWidthFull();
        return field;
    }

    /** What the rules ask for, in words; the severity follows where it would be too low. */
    private void explain() {
        @Nullable Instant at = capturedAt();
        if (at == null) {
            captured.setHelperText(getTranslation("escalation.triage.captured.missing"));
            return;
        }
        Instant now = clock.instant();
        captured.setHelperText(getTranslation("escalation.triage.age", times.length(this, at, now)));
        Category kind = category.getValue();
        HappeningNow could = couldStillBe.getValue();
        Duration age = Duration.between(at, now);
        CaseSeverity least = Severities.atTriage(kind, could, age);
        String why = could == HappeningNow.UNKNOWN && least == CaseSeverity.P0 && kind.usual() != CaseSeverity.P0
                ? getTranslation("escalation.triage.asked.unknown", times.length(this, at, now), least)
                : could == HappeningNow.YES && least == CaseSeverity.P0
                        ? getTranslation("escalation.triage.asked.yes", least)
                        : getTranslation("escalation.triage.asked.usual", least);
        if (Severities.asksForPattern(kind, could, age)) {
            why += " " + getTranslation("escalation.triage.asked.pattern");
        }
        category.setHelperText(getTranslation("escalation.word.category." + kind + ".means"));
        asked.setText(why);
        severity.setValue(CaseSeverity.stricter(
                least, CaseSeverity.stricter(severity.getValue(), acting.file().severity())));
        lane();
    }

    private void lane() {
        boolean opens = severity.getValue() == CaseSeverity.P0
                && acting.file().emergencies().stream().noneMatch(each -> each.open());
        lane.setText(getTranslation("escalation.triage.lane"));
        lane.setVisible(opens);
    }

    private @Nullable Instant capturedAt() {
        LocalDateTime written = captured.getValue();
        return written == null ? null : written.atZone(times.zone()).toInstant();
    }

    private void triage() {
        @Nullable Instant at = capturedAt();
        if (at == null) {
            Say.refused(getTranslation("escalation.triage.captured.missing"));
            captured.focus();
            return;
        }
        Map<String, String> written = new LinkedHashMap<>();
        cases.stepsBefore(acting.file().number(), "triage", category.getValue())
                .forEach(step -> written.put(
                        step.id(),
                        evidence.computeIfAbsent(step.id(), TriageForm::field).getValue()));
        String why = notListened.getValue().strip();
        acting.apply(
                new Command.Triage(
                        at,
                        couldStillBe.getValue(),
                        why.isEmpty() || !notListened.isVisible() ? null : why,
                        category.getValue(),
                        severity.getValue(),
                        written),
                () -> Say.done(
                        getTranslation("escalation.triage.did", acting.file().number())));
    }
}
