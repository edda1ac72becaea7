package org.earshot.exposure.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.earshot.exposure.Severity;
import org.earshot.shared.ui.Say;

/**
 * Five buttons, with the desk's keys, to say how heavy a clip was for whoever has heard or read it. Hidden until {@link #offer()}, since
 * there is nothing to say before.
 */
public final class HowItWas extends Div {

    private static final List<Key> KEYS = List.of(Key.DIGIT_0, Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4);

    private final Consumer<Severity> say;
    private final Map<Severity, Button> buttons = new EnumMap<>(Severity.class);

    /** @param say notes it; a refusal is shown */
    public HowItWas(Consumer<Severity> say) {
        this.say = say;
        addClassNames("earshot-panel", "earshot-stack");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("exposure.how.title"));
        var row = new Div();
        row.addClassName("earshot-row");
        for (Severity severity : Severity.values()) {
            var button = new Button(getTranslation("exposure.how." + severity), click -> chosen(severity));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.getElement().setAttribute("aria-pressed", "false");
            button.addClickShortcut(KEYS.get(severity.ordinal()), KeyModifier.ALT, KeyModifier.SHIFT);
            buttons.put(severity, button);
            row.add(button);
        }
        var hint = new Paragraph(getTranslation("exposure.how.hint"));
        hint.addClassName("earshot-hint");
        add(new Paragraph(getTranslation("exposure.how.title")), row, hint);
        setVisible(false);
    }

    /** Something of the clip was heard or read. */
    public void offer() {
        setVisible(true);
    }

    private void chosen(Severity severity) {
        if (Say.orWhyNot(() -> say.accept(severity))) {
            buttons.forEach((each, button) -> {
                button.getElement().setAttribute("aria-pressed", String.valueOf(each == severity));
                button.setThemeVariant(ButtonVariant.PRIMARY, each == severity);
            });
            Say.done(getTranslation("exposure.how.said"));
        }
    }
}
