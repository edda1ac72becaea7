package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earshot.queue.Queue;
import org.earshot.queue.QueueRow;
import org.earshot.queue.Queues;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** All queues; where an administrator makes, changes, pauses and retires them. */
@Route("admin/queues")
@Menu(title = "queue.admin.title", order = 84)
@RolesAllowed("ADMIN")
class QueuesView extends Page {

    private final Queues queues;
    private final Grid<QueueRow> grid = new Grid<>();
    private Map<String, Set<Signal>> unwanted = Map.of();

    QueuesView(Queues queues) {
        super("queue.admin.title");
        this.queues = queues;
        setLine(getTranslation("queue.admin.line"));
        var add = new Button(getTranslation("queue.admin.add"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(add);
        columns();
        grid.addItemClickListener(click -> open(click.getItem().queue()));
        add(grid);
        refresh();
    }

    private void columns() {
        grid.addComponentColumn(row -> {
                    var name = new Button(row.queue().name(), click -> open(row.queue()));
                    name.addThemeVariants(ButtonVariant.TERTIARY);
                    return name;
                })
                .setHeader(getTranslation("queue.name"))
                .setFlexGrow(2);
        grid.addColumn(row -> language(row.queue())).setHeader(getTranslation("queue.language"));
        grid.addColumn(row -> row.queue().taskType()).setHeader(getTranslation("queue.task-type"));
        grid.addColumn(row -> row.queue().priority())
                .setHeader(getTranslation("queue.priority"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> Objects.requireNonNullElse(row.queue().clearance(), getTranslation("queue.none")))
                .setHeader(getTranslation("queue.clearance"));
        grid.addColumn(row -> getTranslation("queue.state." + row.queue().state()))
                .setHeader(getTranslation("queue.state"));
        grid.addColumn(row -> row.counts().waiting() + row.counts().leased())
                .setHeader(getTranslation("queue.standing"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> FlagWords.of(this, row.queue(), unwanted))
                .setHeader(getTranslation("queue.unwanted"))
                .setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new Span(getTranslation("queue.admin.none")));
    }

    private static String language(Queue queue) {
        return queue.region() == null ? queue.language() : queue.language() + "-" + queue.region();
    }

    private void open(@Nullable Queue queue) {
        new QueueDialog(queues, queue, this::refresh).open();
    }

    private void refresh() {
        unwanted = queues.unwanted();
        grid.setItems(queues.all());
    }
}
