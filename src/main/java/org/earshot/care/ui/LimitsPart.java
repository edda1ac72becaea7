package org.earshot.care.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.exposure.OptOut;
import org.earshot.exposure.OwnLimits;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Less than the organisation's budget, and categories one does not want to be given; no reason, and nobody is told. */
final class LimitsPart extends Div {

    private static final int LEAST = 25;
    private static final int ALL = 100;
    private static final Duration FOR_NOW = Duration.ofDays(7);

    private final OwnLimits limits;
    private final Clock clock;
    private final Times times;
    private final Div categories = new Div();

    LimitsPart(OwnLimits limits, Clock clock, Times times, Runnable changed) {
        this.limits = limits;
        this.clock = clock;
        this.times = times;
        categories.addClassName("earshot-stack");
        Div panel = CareParts.panel(getTranslation("care.limits"));
        panel.add(
                share(changed),
                new Paragraph(getTranslation("care.limits.categories")),
                categories,
                hint("care.limits.help"));
        add(panel);
        show();
    }

    private Div share(Runnable changed) {
        var share = new IntegerField(getTranslation("care.limits.share"));
        share.setMin(LEAST);
        share.setMax(ALL);
        share.setStep(5);
        share.setStepButtonsVisible(true);
        share.setHelperText(getTranslation("care.limits.share.help"));
        share.setValue((int) Math.round(limits.factor() * ALL));
        var row = CareParts.row(share, CareParts.button(getTranslation("care.limits.keep"), () -> {
            if (share.getValue() != null && Say.orWhyNot(() -> limits.factor(share.getValue() / (double) ALL))) {
                Say.done(getTranslation("care.limits.kept"));
                changed.run();
            }
        }));
        row.addClassName("care-limits");
        return row;
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("earshot-hint");
        return hint;
    }

    private void show() {
        categories.removeAll();
        Map<Signal, OptOut> out =
                limits.optOuts().stream().collect(Collectors.toMap(OptOut::category, Function.identity()));
        Arrays.stream(Signal.values())
                .filter(Signal::isCategory)
                .forEach(category -> categories.add(line(category, Optional.ofNullable(out.get(category)))));
    }

    private Div line(Signal category, Optional<OptOut> out) {
        var box = new Checkbox(getTranslation("care.limits.category." + category), out.isPresent());
        box.addValueChangeListener(change -> act(() -> {
            if (change.getValue()) {
                limits.optOut(category, null);
            } else {
                limits.optIn(category);
            }
        }));
        Div row = CareParts.row(box);
        out.ifPresent(chosen -> {
            if (chosen.until() == null) {
                row.add(CareParts.quiet(
                        getTranslation("care.limits.week"),
                        () -> act(() -> limits.optOut(category, clock.instant().plus(FOR_NOW)))));
            } else {
                row.add(new Paragraph(getTranslation("care.limits.until", times.dayAndTime(chosen.until()))));
            }
        });
        return row;
    }

    private void act(Runnable act) {
        Say.orWhyNot(act);
        show();
    }
}
