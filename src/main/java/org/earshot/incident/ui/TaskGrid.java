package org.earshot.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.earshot.incident.IncidentFile;
import org.earshot.incident.IncidentTask;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Times;

/** The tasks of an incident. */
final class TaskGrid extends Grid<IncidentTask> {

    private final Times times;

    TaskGrid(IncidentFile file, Map<Long, String> names, Times times, IncidentActs acts) {
        this.times = times;
        addColumn(IncidentTask::what)
                .setHeader(getTranslation("incident.task.what"))
                .setTooltipGenerator(IncidentTask::what)
                .setFlexGrow(3);
        addColumn(task -> names.getOrDefault(task.ownerId(), getTranslation("incident.gone")))
                .setHeader(getTranslation("incident.task.owner"));
        addComponentColumn(this::due).setHeader(getTranslation("incident.task.due"));
        addColumn(task -> task.reason() == null
                        ? getTranslation("incident.task.state." + task.state())
                        : getTranslation("incident.task.dropped", task.reason()))
                .setHeader(getTranslation("incident.state"));
        addComponentColumn(task -> ways(task, acts)).setAutoWidth(true).setFlexGrow(0);
        setAllRowsVisible(true);
        setEmptyStateComponent(new EmptyState(getTranslation("incident.tasks.none")));
        setItems(file.tasks());
    }

    private Component due(IncidentTask task) {
        String by = times.dayAndTime(task.dueAt());
        boolean late = task.open() && task.dueAt().isBefore(times.now());
        var due = new Span(late ? getTranslation("incident.task.overdue", by) : by);
        if (late) {
            due.addClassName("earshot-warning");
        }
        return due;
    }

    private static Component ways(IncidentTask task, IncidentActs acts) {
        return task.open() ? new Div(acts.finish(task), acts.drop(task)) : new Span();
    }
}
