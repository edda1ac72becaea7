package org.earshot.exposure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.earshot.exposure.Setting;
import org.earshot.exposure.Setting.Basis;
import org.earshot.exposure.Settings;
import org.jspecify.annotations.Nullable;

/** One setting: its number, a sentence on what it does, what it rests on, and how it stands to what counts now. */
final class SettingRow extends Div {

    private final Setting setting;
    private final NumberField field;
    private final Span standing = new Span();

    SettingRow(Setting setting, boolean mayChange, Runnable changed) {
        this.setting = setting;
        addClassName("exposure-setting");
        field = new NumberField(getTranslation(SettingWords.name(setting)));
        field.setManualValidation(true);
        field.setReadOnly(!mayChange);
        field.setSuffixComponent(new Span(getTranslation(SettingWords.unit(setting))));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        var why = new Paragraph(getTranslation(SettingWords.name(setting) + ".why"));
        var basis = new Span(getTranslation("exposure.basis." + setting.basis()));
        basis.addClassNames("exposure-basis", "earshot-hint");
        basis.setTitle(getTranslation("exposure.basis." + setting.basis() + ".why"));
        basis.getElement().setAttribute("data-direction", setting.basis() == Basis.DIRECTION);
        standing.addClassName("exposure-standing");
        var foot = new Div(basis, standing);
        foot.addClassName("exposure-foot");
        var words = new Div(why, foot);
        words.addClassName("exposure-words");
        add(field, words);
    }

    /** The number as it stands; null when there is none that could be one. */
    @Nullable
    Double value() {
        Double value = field.getValue();
        return value == null || !Double.isFinite(value) || (setting.whole() && value != Math.rint(value))
                ? null
                : value;
    }

    void setValue(Settings settings) {
        field.setValue(setting.of(settings));
    }

    /** Says how the number stands to what counts now. */
    void stand(Settings now) {
        Double value = value();
        standing.removeClassName("earshot-warning");
        if (value == null) {
            standing.addClassName("earshot-warning");
            standing.setText(
                    getTranslation(setting.whole() ? "exposure.settings.whole-number" : "exposure.settings.number"));
            return;
        }
        int compared = setting.compare(now, Settings.of(each -> each == setting ? value : each.of(now)));
        String was = SettingWords.number(setting.of(now), getLocale());
        if (compared < 0) {
            standing.addClassName("earshot-warning");
        }
        standing.setText(
                compared == 0
                        ? ""
                        : getTranslation(
                                compared < 0 ? "exposure.settings.lighter" : "exposure.settings.tighter", was));
    }
}
