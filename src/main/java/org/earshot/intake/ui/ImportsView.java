package org.earshot.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.intake.ImportProblem;
import org.earshot.intake.ImportRun;
import org.earshot.intake.Imports;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** What became of each import of a folder, and which of its rows were refused and why. */
@Route("admin/imports")
@Menu(title = "intake.imports.title", order = 85)
@RolesAllowed("ADMIN")
class ImportsView extends Page {

    private final Imports imports;
    private final Grid<ImportRun> runs = new Grid<>();
    private final Div detail = new Div();
    private final Times times;

    ImportsView(Imports imports, ReadersZone reader) {
        super("intake.imports.title");
        this.times = new Times(reader.clock(), getLocale());
        this.imports = imports;
        setLine(getTranslation("intake.imports.line"));
        addAction(new Button(getTranslation("intake.refresh"), click -> refresh()));
        runs.addColumn(ImportRun::name)
                .setHeader(getTranslation("intake.imports.name"))
                .setFlexGrow(2);
        runs.addColumn(run -> times.dayAndTime(run.startedAt())).setHeader(getTranslation("intake.imports.started"));
        runs.addColumn(ImportRun::startedBy).setHeader(getTranslation("intake.imports.by"));
        runs.addColumn(this::state).setHeader(getTranslation("intake.imports.state"));
        runs.addColumn(ImportRun::total)
                .setHeader(getTranslation("intake.imports.total"))
                .setTextAlign(ColumnTextAlign.END);
        runs.addColumn(ImportRun::refused)
                .setHeader(getTranslation("intake.imports.refused"))
                .setTextAlign(ColumnTextAlign.END);
        runs.setAllRowsVisible(true);
        runs.getElement().setAttribute("aria-label", getTranslation("intake.imports.title"));
        runs.setEmptyStateComponent(new EmptyState(getTranslation("intake.imports.none")));
        runs.asSingleSelect().addValueChangeListener(change -> show(change.getValue()));
        detail.addClassName("earshot-stack");
        add(runs, detail);
        refresh();
    }

    private void refresh() {
        var recent = imports.recent();
        runs.setItems(recent);
        if (recent.isEmpty()) {
            show(null);
        } else {
            runs.select(recent.getFirst());
        }
    }

    private void show(@Nullable ImportRun run) {
        detail.removeAll();
        if (run == null) {
            return;
        }
        var figures = new Div(
                figure("intake.imports.total", run.total()),
                figure("intake.imports.accepted", run.accepted()),
                figure("intake.imports.known", run.known()),
                figure("intake.imports.refused", run.refused()));
        figures.addClassName("earshot-figures");
        detail.add(new H2(run.name()), figures);
        var found = imports.problems(run.id());
        if (found.isEmpty()) {
            detail.add(new EmptyState(getTranslation(
                    run.finishedAt() == null ? "intake.imports.no-problems-yet" : "clip.imports.no-problems")));
        } else {
            detail.add(problems(found));
        }
    }

    private Grid<ImportProblem> problems(List<ImportProblem> found) {
        var grid = new Grid<ImportProblem>();
        grid.addColumn(ImportProblem::line)
                .setHeader(getTranslation("intake.imports.problem.line"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(problem -> new Code(or(problem.externalId())))
                .setHeader(getTranslation("intake.imports.problem.id"))
                .setFlexGrow(1);
        grid.addComponentColumn(problem -> new Code(or(problem.field())))
                .setHeader(getTranslation("intake.imports.problem.field"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportProblem::reason)
                .setHeader(getTranslation("intake.imports.problem.reason"))
                .setFlexGrow(4)
                .setTooltipGenerator(ImportProblem::reason);
        grid.setItems(found);
        grid.setAllRowsVisible(found.size() <= 50);
        grid.getElement().setAttribute("aria-label", getTranslation("intake.imports.problems"));
        return grid;
    }

    private Div figure(String key, int number) {
        var count = new Span(String.format(getLocale(), "%,d", number));
        count.addClassName("earshot-figure-number");
        var name = new Span(getTranslation(key));
        name.addClassName("earshot-figure-name");
        var figure = new Div(count, name);
        figure.addClassName("earshot-figure");
        return figure;
    }

    private String state(ImportRun run) {
        return run.finishedAt() == null
                ? getTranslation(
                        "intake.imports.state.running", run.accepted() + run.known() + run.refused(), run.total())
                : getTranslation("intake.imports.state.finished", times.dayAndTime(run.finishedAt()));
    }

    private static String or(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }
}
