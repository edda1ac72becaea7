package org.earshot.care.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.earshot.care.Look;
import org.earshot.shared.ui.Times;

/** What is stored, for how long, and who can see what of it. */
final class StoredPart extends Div {

    StoredPart(List<Look> looks, Times times) {
        var seen = CareParts.panel(getTranslation("care.seen"));
        seen.add(
                new Paragraph(getTranslation("care.seen.nobody")),
                new Paragraph(getTranslation(looks.isEmpty() ? "care.look.none" : "care.look")),
                list(looks, times),
                new Paragraph(getTranslation("care.seen.words")),
                new Paragraph(getTranslation("care.seen.log")),
                new Details(getTranslation("care.stored"), new Paragraph(getTranslation("care.stored.words"))));
        add(seen);
    }

    private UnorderedList list(List<Look> looks, Times times) {
        var list = new UnorderedList();
        list.setVisible(!looks.isEmpty());
        looks.forEach(look -> list.add(new ListItem(getTranslation(
                "care.look." + look.what(), times.dayAndTime(look.at()), look.reader(), look.clipCode()))));
        return list;
    }
}
