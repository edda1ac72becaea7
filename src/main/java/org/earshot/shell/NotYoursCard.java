package org.earshot.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The one calm answer to a link that is not its reader's, whatever stands behind it. */
final class NotYoursCard extends Div {

    NotYoursCard() {
        add(
                new H1(getTranslation("shell.not-yours.title")),
                new Paragraph(getTranslation("shell.not-yours.what")),
                new Anchor("", getTranslation("shell.not-found.home")));
        addClassName("earshot-card");
    }

    /** Shows nothing but the card. */
    static void alone(Component view) {
        view.getElement().removeAllChildren();
        view.getElement().getClassList().add("earshot-quiet");
        view.getElement().appendChild(new NotYoursCard().getElement());
    }
}
