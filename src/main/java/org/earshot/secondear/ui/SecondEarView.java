package org.earshot.secondear.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.earshot.access.Me;
import org.earshot.access.ReadersZone;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.EarEntry;
import org.earshot.secondear.EarRecords;
import org.earshot.secondear.SecondEars;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;

/** What a colleague asks now, to listen and answer; and the record of one's own questions and answers. */
@Route(SecondEarView.PATH)
@Menu(title = "secondear.title", order = 12)
@HoldsWords
@RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
class SecondEarView extends Page {

    static final String PATH = "second-ear";

    private final EarCalls calls;
    private final EarRecords records;
    private final Shifts shifts;
    private final Times times;
    private final Paragraph nothing = new Paragraph(getTranslation("secondear.none"));
    private final Span helped = new Span();
    private final Grid<EarEntry> grid = new Grid<>();

    SecondEarView(
            EarCalls calls, EarRecords records, Shifts shifts, Me me, Live live, Texts texts, ReadersZone reader) {
        super("secondear.title");
        this.calls = calls;
        this.records = records;
        this.shifts = shifts;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("secondear.line"));
        nothing.addClassName("earshot-hint");
        helped.addClassName("earshot-hint");
        columns();
        var list = new Div(new H2(getTranslation("secondear.list.title")), helped, grid);
        list.addClassName("earshot-stack");
        add(new EarCallComponent(calls, me, live, texts, true), nothing, list);
        live.listen(this, SecondEars.topic(me.id()), this::show);
        show();
    }

    private void columns() {
        narrow(grid.addComponentColumn(entry -> times.ago(this, entry.askedAt())), "secondear.list.when");
        narrow(grid.addComponentColumn(SecondEarView::code), "secondear.list.clip");
        narrow(
                grid.addColumn(entry -> getTranslation("secondear.list.who." + (entry.mine() ? "mine" : "theirs"))),
                "secondear.list.who");
        narrow(
                grid.addColumn(entry -> String.format(Locale.ROOT, "%.1f s", entry.lengthMs() / 1000.0)),
                "secondear.list.length");
        grid.addColumn(entry -> Wording.question(this, entry.ready(), entry.ownWords()))
                .setHeader(getTranslation("secondear.list.question"));
        grid.addColumn(EarEntry::answer).setHeader(getTranslation("secondear.list.answer"));
        narrow(grid.addColumn(entry -> getTranslation("secondear.state." + entry.state())), "secondear.list.state");
        grid.setEmptyStateComponent(new EmptyState(getTranslation("secondear.list.none")));
        grid.setAllRowsVisible(true);
        grid.addClassName("earshot-words");
    }

    private void narrow(Grid.Column<EarEntry> column, String headerKey) {
        column.setHeader(getTranslation(headerKey)).setAutoWidth(true).setFlexGrow(0);
    }

    private static Span code(EarEntry entry) {
        var code = new Span(entry.clipCode());
        code.addClassName("earshot-code");
        return code;
    }

    private void show() {
        nothing.setVisible(calls.mine().isEmpty());
        grid.setItems(records.mine());
        long seconds = shifts.mine()
                .map(OpenShift::startedAt)
                .map(records::helpedSecondsSince)
                .orElse(0L);
        helped.setText(getTranslation("secondear.helped", Math.ceilDiv(seconds, 60)));
    }
}
