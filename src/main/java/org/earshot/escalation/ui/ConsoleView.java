package org.earshot.escalation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.CaseSeverity;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Cases by time to breach, as they come: no category, no words, no sound. One key acknowledges. Practice cases have a list
 * of their own.
 */
@StyleSheet("earshot-escalation.css")
@Route("cases")
@Menu(title = "escalation.console.title", order = 15)
@RolesAllowed({"SUPERVISOR", "TS_LEAD", "DUTY_MANAGER"})
@HoldsWords
class ConsoleView extends Page implements BeforeEnterObserver {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleView.class);
    private static final int AT_ONCE = 50;
    private static final String FOCUS_FIRST = """
            setTimeout(() => {
              if (document.activeElement === document.body) {
                this.shadowRoot.querySelector('#items td')?.focus();
              }
            }, 400)""";

    private final Cases cases;
    private final Escalations escalations;
    private final People people;
    private final Me me;
    private final Times times;
    private final boolean opens;
    private final ConsoleFilter filters;
    private final Grid<CaseRow> grid = new Grid<>();
    private final EmptyState trouble;
    private final Button acknowledge;
    private final Button handOver;
    private final Map<String, CaseRow> shown = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private CaseFilter filter = CaseFilter.OPEN;

    ConsoleView(
            Cases cases, Escalations escalations, People people, Sites sites, Me me, Live live, ReadersZone reader) {
        super("escalation.console.title");
        this.cases = cases;
        this.escalations = escalations;
        this.people = people;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        this.opens = me.has(Role.SUPERVISOR) || me.has(Role.TS_LEAD) || me.has(Role.TS_ANALYST);
        List<Site> choice = me.has(Role.TS_LEAD) || me.has(Role.DUTY_MANAGER) ? sites.all() : List.of();
        this.filters = new ConsoleFilter(choice, me.id(), this::follow);
        this.trouble = new EmptyState(
                getTranslation("escalation.console.trouble"),
                new Button(getTranslation("escalation.console.again"), click -> refresh()));
        trouble.setVisible(false);
        acknowledge = new Button(getTranslation("escalation.console.acknowledge"), click -> acknowledge());
        acknowledge.addThemeVariants(ButtonVariant.PRIMARY);
        handOver = new Button(getTranslation("escalation.console.hand-over"), click -> handOver());
        var open = new Button(getTranslation("escalation.console.open"), click -> open());
        open.setVisible(opens);
        addAction(open, handOver, acknowledge);
        columns();
        keys();
        grid.setPageSize(AT_ONCE);
        grid.addClassName("earshot-tall");
        grid.setDataProvider(new CallbackDataProvider<>(this::rows, query -> cases.count(filter), CaseRow::number));
        var keys = new Span(getTranslation("escalation.console.keys"));
        keys.addClassName("earshot-hint");
        filters.add(keys);
        add(filters, trouble, grid);
        live.listen(this, Escalations.TOPIC, this::refresh);
        acts();
    }

    private void columns() {
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("escalation.console.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("escalation.word.severity." + row.severity()))
                .setPartNameGenerator(row -> row.severity() == CaseSeverity.P0 ? "earshot-breached" : null)
                .setHeader(getTranslation("escalation.console.severity"));
        grid.addComponentColumn(row -> row.nextDue() == null
                        ? new Span(getTranslation("escalation.console.no-clock"))
                        : new Countdown(row.nextDue(), times.now(), times))
                .setHeader(getTranslation("escalation.console.time"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(this::state)
                .setHeader(getTranslation("escalation.console.state"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.emergency() ? getTranslation("escalation.console.emergency") : "")
                .setPartNameGenerator(row -> row.emergency() ? "earshot-breached" : null)
                .setHeader(getTranslation("escalation.console.lane"));
        grid.addComponentColumn(row -> times.ago(this, row.raisedAt()))
                .setHeader(getTranslation("escalation.console.raised"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> row.ownerId() == null
                        ? getTranslation("escalation.console.owner.NOBODY")
                        : names.getOrDefault(row.ownerId(), ""))
                .setHeader(getTranslation("escalation.console.owner"));
    }

    private Component number(CaseRow row) {
        Component number = opens ? new Anchor("case/" + row.number(), row.number()) : new Span(row.number());
        number.addClassName("earshot-code");
        return number;
    }

    private String state(CaseRow row) {
        String words = getTranslation("escalation.word.state." + row.state());
        return row.relookAsked() ? getTranslation("escalation.console.relook", words) : words;
    }

    private void keys() {
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        grid.addItemDoubleClickListener(twice -> open());
        grid.addSelectionListener(chosen -> acts());
        Shortcuts.addShortcutListener(grid, this::acknowledge, Key.KEY_A).listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::open, Key.ENTER).listenOn(grid);
    }

    /** The keys work at once: the first row has the focus unless the person is elsewhere on the page already. */
    @Override
    protected void onAttach(AttachEvent attached) {
        grid.getElement().executeJs(FOCUS_FIRST);
    }

    private Stream<CaseRow> rows(Query<CaseRow, Void> query) {
        List<CaseRow> rows = cases.list(filter, query.getOffset(), query.getLimit());
        names.putAll(people.names(
                rows.stream().map(CaseRow::ownerId).filter(Objects::nonNull).toList()));
        rows.forEach(row -> shown.put(row.number(), row));
        return rows.stream();
    }

    private void follow() {
        UI.getCurrent().navigate(ConsoleView.class, filters.link());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        filter = filters.filter();
        boolean all = filters.link().equals(QueryParameters.empty());
        grid.setEmptyStateComponent(
                all
                        ? new EmptyState(getTranslation("escalation.console.none"))
                        : new EmptyState(
                                getTranslation("escalation.console.none-such"),
                                new Button(
                                        getTranslation("escalation.console.all"),
                                        click ->
                                                UI.getCurrent().navigate(ConsoleView.class, QueryParameters.empty()))));
        refresh();
    }

    private void refresh() {
        try {
            setLine(getTranslation(
                    filters.drills() ? "escalation.console.line.drills" : "escalation.console.line",
                    cases.count(filter),
                    times.timeOfDay(times.now()),
                    times.zone().getId()));
            trouble.setVisible(false);
            grid.setVisible(true);
            grid.getSelectedItems().forEach(this::lookAgain);
            grid.getDataProvider().refreshAll();
        } catch (NestedRuntimeException e) {
            LOG.warn("the list of cases could not be read", e);
            trouble.setVisible(true);
            grid.setVisible(false);
        }
        acts();
    }

    /** The chosen case stays chosen for as long as the filter shows it. */
    private void lookAgain(CaseRow row) {
        var one = new CaseFilter(
                filter.states(), filter.siteId(), filter.ownerId(), row.number(), filter.drills(), filter.only());
        List<CaseRow> found = cases.list(one, 0, 1);
        if (found.isEmpty()) {
            grid.deselect(row);
        }
        found.forEach(later -> shown.put(later.number(), later));
    }

    private void acts() {
        Optional<CaseRow> row = chosen();
        acknowledge.setEnabled(
                row.filter(each -> each.state() == CaseState.RAISED).isPresent());
        handOver.setEnabled(row.filter(each -> each.state().open() && each.state() != CaseState.RAISED)
                .isPresent());
    }

    /** The selected case as it was read last. */
    private Optional<CaseRow> chosen() {
        return grid.getSelectedItems().stream().findFirst().map(row -> shown.getOrDefault(row.number(), row));
    }

    private void open() {
        if (opens) {
            chosen().ifPresent(row -> UI.getCurrent().navigate("case/" + row.number()));
        }
    }

    private void acknowledge() {
        chosen().ifPresent(row -> apply(
                row,
                new Command.Acknowledge(),
                () -> Say.done(getTranslation("escalation.console.acknowledged", row.number()))));
    }

    private void handOver() {
        chosen().ifPresent(row -> new HandOverDialog(
                        row,
                        me.id(),
                        people,
                        (assign, close) -> apply(row, assign, () -> {
                            close.run();
                            Say.done(getTranslation("escalation.console.handed-over", row.number()));
                        }))
                .open());
    }

    private void apply(CaseRow row, Command command, Runnable done) {
        Acting.asking(
                whyLate -> escalations.apply(row.number(), row.version(), command, whyLate),
                () -> {
                    done.run();
                    refresh();
                },
                refusal -> refresh());
    }
}
