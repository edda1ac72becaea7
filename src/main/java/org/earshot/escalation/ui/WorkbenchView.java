package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** The cases of trust-and-safety by time to breach: mine, what waits for me, what waits for anybody. No category, no words. */
@Route("workbench")
@Menu(title = "escalation.workbench.title", order = 16)
@StyleSheet("earshot-case.css")
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
@HoldsWords
class WorkbenchView extends Page implements BeforeEnterObserver {

    private static final int AT_ONCE = 50;

    private final Cases cases;
    private final Escalations escalations;
    private final People people;
    private final Me me;
    private final Times times;
    private final WorkbenchFilter choice;
    private final Grid<CaseRow> grid = new Grid<>();
    private final Map<Long, String> names = new HashMap<>();
    private CaseFilter filter = CaseFilter.OPEN;

    WorkbenchView(Cases cases, Escalations escalations, People people, Me me, Live live, ReadersZone reader) {
        super("escalation.workbench.title");
        this.cases = cases;
        this.escalations = escalations;
        this.people = people;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        this.choice = new WorkbenchFilter(
                me.id(), cases::count, () -> UI.getCurrent().navigate(WorkbenchView.class, choice().link()));
        columns();
        grid.setPageSize(AT_ONCE);
        grid.addClassName("earshot-tall");
        grid.setEmptyStateComponent(new EmptyState(getTranslation("escalation.workbench.none")));
        grid.setDataProvider(new CallbackDataProvider<>(this::rows, query -> cases.count(filter), CaseRow::number));
        add(choice, grid);
        live.listen(this, Escalations.TOPIC, this::refresh);
    }

    private WorkbenchFilter choice() {
        return choice;
    }

    private void columns() {
        var words = new InWords(this, people, times);
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.number(), CaseView.class, row.number());
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("escalation.workbench.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> words.severity(row.severity()))
                .setHeader(getTranslation("escalation.workbench.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> row.nextDue() == null
                        ? new Span(getTranslation("escalation.workbench.no-clock"))
                        : words.left(row.nextDue(), times.now()))
                .setHeader(getTranslation("escalation.workbench.time"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> state(row, words))
                .setHeader(getTranslation("escalation.workbench.state"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.ownerId() == null
                        ? getTranslation("escalation.workbench.nobody")
                        : names.getOrDefault(row.ownerId(), ""))
                .setHeader(getTranslation("escalation.workbench.owner"));
        grid.addComponentColumn(row -> times.ago(this, row.raisedAt()))
                .setHeader(getTranslation("escalation.workbench.raised"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::giving)
                .setHeader(getTranslation("escalation.workbench.give"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component state(CaseRow row, InWords words) {
        var state = new Div(new Span(words.state(row.state())));
        state.addClassName("case-facts");
        if (row.emergency()) {
            var lane = new Span(getTranslation("escalation.workbench.emergency"));
            lane.addClassName("earshot-breached");
            state.add(lane);
        }
        if (row.relookAsked()) {
            var again = new Span(getTranslation("escalation.case.flag.relook"));
            again.addClassName("earshot-warning");
            state.add(again);
        }
        return state;
    }

    private Component giving(CaseRow row) {
        boolean mine = Long.valueOf(me.id()).equals(row.ownerId());
        boolean open = row.state().open() && row.state() != CaseState.RAISED;
        var toMe = new Button(
                getTranslation("escalation.workbench.to-me"),
                click ->
                        apply(row, new Command.Assign(me.id(), getTranslation("escalation.workbench.took")), () -> {}));
        toMe.addThemeVariants(ButtonVariant.TERTIARY);
        toMe.setVisible(open && !mine);
        var toOther = new Button(getTranslation("escalation.workbench.to-other"), click -> handOver(row));
        toOther.addThemeVariants(ButtonVariant.TERTIARY);
        toOther.setVisible(open);
        var both = new Div(toMe, toOther);
        both.addClassName("earshot-row");
        return both;
    }

    private void handOver(CaseRow row) {
        new HandOverDialog(row, me.id(), people, (assign, close) -> apply(row, assign, close)).open();
    }

    private void apply(CaseRow row, Command.Assign assign, Runnable done) {
        Acting.asking(
                whyLate -> escalations.apply(row.number(), row.version(), assign, whyLate),
                () -> {
                    done.run();
                    Say.done(getTranslation("escalation.workbench.given", row.number()));
                    refresh();
                },
                refusal -> refresh());
    }

    private Stream<CaseRow> rows(Query<CaseRow, Void> query) {
        List<CaseRow> rows = cases.list(filter, query.getOffset(), query.getLimit());
        names.putAll(people.names(
                rows.stream().map(CaseRow::ownerId).filter(Objects::nonNull).toList()));
        return rows.stream();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice.read(event.getLocation().getQueryParameters());
        filter = choice.filter();
        refresh();
    }

    private void refresh() {
        setLine(getTranslation(
                choice.practice() ? "escalation.workbench.line.practice" : "escalation.workbench.line",
                cases.count(filter),
                times.timeOfDay(times.now())));
        choice.recount();
        grid.getDataProvider().refreshAll();
    }
}
