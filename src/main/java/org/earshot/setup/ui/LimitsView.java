package org.earshot.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.earshot.disguise.Strength;
import org.earshot.setup.Measured;
import org.earshot.shared.ui.Page;

/** What cannot be prevented, in plain words and with what was measured, for those who answer for it. */
@Route("limits")
@Menu(title = "setup.limits.title", order = 75)
@RolesAllowed({"TS_LEAD", "SUPERVISOR", "ADMIN", "MANAGER"})
class LimitsView extends Page {

    LimitsView() {
        super("setup.limits.title");
        setLine(getTranslation("setup.limits.line"));
        var parts = new Div(
                part("recording", text("recording.1"), text("recording.2")),
                part("photograph", text("photograph.1"), text("photograph.2")),
                part("disguise", disguise()),
                part("mark", mark()),
                part("instead", text("instead.1")));
        parts.addClassName("earshot-stack");
        // Longer than the window and without a button: the keyboard has to be able to scroll it.
        parts.getElement().setAttribute("tabindex", "0");
        parts.getElement().setAttribute("role", "region");
        parts.getElement().setAttribute("aria-label", getTranslation("setup.limits.title"));
        add(parts);
    }

    private Component[] disguise() {
        Measured measured = Measured.disguise();
        return new Component[] {
            text("disguise.1"),
            new Paragraph(getTranslation(
                    "setup.limits.disguise.measured",
                    measured.text("date"),
                    measured.text("speakers"),
                    measured.text("chance.percent"))),
            table(measured),
            text("disguise.2"),
            text("disguise.3")
        };
    }

    private Component table(Measured measured) {
        var table = new NativeTable();
        table.addClassName("earshot-week");
        table.setCaptionText(getTranslation("setup.limits.disguise"));
        var head = new NativeTableRow();
        List.of("voices", "naive", "informed", "words")
                .forEach(each -> head.add(header(getTranslation("setup.limits.table." + each), "col")));
        table.getHead().add(head);
        for (Strength strength : Strength.values()) {
            String key = strength.name().toLowerCase(Locale.ROOT);
            table.getBody()
                    .add(new NativeTableRow(
                            header(getTranslation("setup.limits.table." + key), "row"),
                            new NativeTableCell(percent(measured, key + ".naive.percent")),
                            new NativeTableCell(percent(measured, key + ".informed.percent")),
                            new NativeTableCell(percent(measured, key + ".words.percent"))));
        }
        var scroll = new Div(table);
        scroll.addClassName("earshot-scroll");
        return scroll;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private String percent(Measured measured, String key) {
        return getTranslation("setup.limits.percent", measured.text(key));
    }

    private Component[] mark() {
        return new Component[] {text("mark.1"), text("mark.2"), text("mark.3")};
    }

    private Component part(String key, Component... content) {
        var part = new Div(new H2(getTranslation("setup.limits." + key)));
        part.addClassNames("earshot-panel", "earshot-stack");
        part.add(content);
        return part;
    }

    private Paragraph text(String key) {
        return new Paragraph(getTranslation("setup.limits." + key));
    }
}
