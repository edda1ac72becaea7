package org.earshot.exposure.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.exposure.ImaginedShift;

/** The few numbers that say what an imagined shift is like. */
final class ShiftFields extends Div {

    private final Runnable changed;
    private final IntegerField hours = field("hours", ImaginedShift.USUAL.hours());
    private final IntegerField pace = field("clips", ImaginedShift.USUAL.clipsAnHour());
    private final IntegerField seconds = field("seconds", ImaginedShift.USUAL.secondsAClip());
    private final IntegerField s1 = field("s1", ImaginedShift.USUAL.s1());
    private final IntegerField s2 = field("s2", ImaginedShift.USUAL.s2());
    private final IntegerField s3 = field("s3", ImaginedShift.USUAL.s3());
    private final IntegerField s4 = field("s4", ImaginedShift.USUAL.s4());
    private final IntegerField foreseen = field("foreseen", ImaginedShift.USUAL.foreseen());
    private final IntegerField before = field("before", ImaginedShift.USUAL.weekBefore());
    private final Checkbox newcomer = new Checkbox(getTranslation("exposure.shift.newcomer"));

    ShiftFields(Runnable changed) {
        this.changed = changed;
        addClassName("exposure-shift");
        newcomer.addValueChangeListener(change -> changed.run());
        add(hours, pace, seconds, before, s1, s2, s3, s4, foreseen, newcomer);
    }

    private IntegerField field(String name, int value) {
        var field = new IntegerField(getTranslation("exposure.shift." + name));
        field.setManualValidation(true);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed());
        return field;
    }

    private void changed() {
        changed.run();
    }

    /** Empty while a number is missing. */
    Optional<ImaginedShift> value() {
        boolean whole = Stream.of(hours, pace, seconds, s1, s2, s3, s4, foreseen, before)
                .map(IntegerField::getValue)
                .allMatch(Objects::nonNull);
        return whole
                ? Optional.of(new ImaginedShift(
                        hours.getValue(),
                        pace.getValue(),
                        seconds.getValue(),
                        s1.getValue(),
                        s2.getValue(),
                        s3.getValue(),
                        s4.getValue(),
                        foreseen.getValue(),
                        before.getValue(),
                        newcomer.getValue()))
                : Optional.empty();
    }
}
