package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** What the parts of the page are made of. */
final class CareParts {

    private CareParts() {}

    static Div panel(String title) {
        var panel = new Div(new H2(title));
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }

    static Div row(Component... components) {
        var row = new Div(components);
        row.addClassName("earshot-row");
        return row;
    }

    static Button button(String text, Runnable act) {
        return new Button(text, click -> act.run());
    }

    /** For what one may do and need not. */
    static Button quiet(String text, Runnable act) {
        Button button = button(text, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
