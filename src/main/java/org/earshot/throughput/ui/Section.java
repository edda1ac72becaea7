package org.earshot.throughput.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.EmptyState;

/** Figures that belong together under a title: charts, tables, and behind an (i) what each figure counts. */
final class Section extends Div {

    private final Wording wording;
    private final List<Meaning> meanings;
    private final List<Sheet> sheets = new ArrayList<>();

    Section(Wording wording, String title, List<Meaning> meanings) {
        this.wording = wording;
        this.meanings = List.copyOf(meanings);
        addClassName("throughput-section");
        var head = new Div(new H2(title), explanation());
        head.addClassName("throughput-head");
        add(head);
    }

    private NativeDetails explanation() {
        var list = new DescriptionList();
        meanings.forEach(
                each -> list.add(new DescriptionList.Term(each.term()), new DescriptionList.Description(each.words())));
        var details = new NativeDetails(wording.say("throughput.what"), list);
        details.addClassName("throughput-meaning");
        return details;
    }

    /** A chart that goes along as a table. */
    Section chart(ChartData data) {
        sheets.add(ChartSheet.of(data, wording));
        return drawing(data);
    }

    /** A chart of figures that stand in a table of this section anyway. */
    Section drawing(ChartData data) {
        add(new Chart(data, wording.say("throughput.none")));
        return this;
    }

    Section table(Sheet sheet) {
        sheets.add(sheet);
        if (sheet.rows().isEmpty()) {
            add(new EmptyState(wording.say("throughput.table.none", sheet.title())));
            return this;
        }
        var table = new NativeTable();
        table.addClassName("throughput-table");
        table.setCaptionText(sheet.title());
        table.getHead().add(heads(sheet));
        sheet.rows().forEach(row -> table.getBody().add(row(row)));
        var scroll = new Div(table);
        scroll.addClassName("earshot-scroll");
        // What scrolls sideways must be reachable by keys.
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", sheet.title());
        add(scroll);
        return this;
    }

    private static NativeTableRow heads(Sheet sheet) {
        var row = new NativeTableRow();
        sheet.columns().forEach(column -> row.add(head(column, "col")));
        return row;
    }

    private static NativeTableRow row(List<Cell> cells) {
        var row = new NativeTableRow(head(cells.getFirst().shown(), "row"));
        cells.stream().skip(1).forEach(cell -> {
            var each = new NativeTableCell(cell.shown());
            if (cell.isNumber()) {
                each.addClassName("throughput-number");
            }
            row.add(each);
        });
        return row;
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    List<Meaning> meanings() {
        return meanings;
    }
}
