package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.earshot.escalation.CaseFile;

/**
 * A part of the case page that stays while the case changes: it shows each later state in place, so that nothing typed is lost.
 */
abstract class CaseSection extends Section {

    CaseSection(String titleKey) {
        String title = getTranslation(titleKey);
        addClassNames("earshot-panel", "earshot-stack", "case-section");
        var heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", title);
        add(heading);
    }

    abstract void show(CaseFile file);

    /** What somebody wrote: as text, whatever it contains. */
    static Paragraph written(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("case-written");
        return paragraph;
    }

    static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("earshot-hint");
        return hint;
    }
}
