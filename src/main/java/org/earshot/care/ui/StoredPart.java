package org.earshot.care.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What is stored, for how long, and who can see what of it. */
final class StoredPart extends Div {

    StoredPart() {
        var seen = CareParts.panel(getTranslation("care.seen"));
        seen.add(
                new Paragraph(getTranslation("care.seen.nobody")),
                new Paragraph(getTranslation("care.seen.words")),
                new Paragraph(getTranslation("care.seen.log")),
                new Details(getTranslation("care.stored"), new Paragraph(getTranslation("care.stored.words"))));
        add(seen);
    }
}
