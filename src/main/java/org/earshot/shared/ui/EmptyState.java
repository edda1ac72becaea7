package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when it is empty: one sentence and at most one action. */
public final class EmptyState extends Div {

    public EmptyState(String sentence, Component... action) {
        addClassName("earshot-empty");
        add(new Paragraph(sentence));
        add(action);
    }
}
