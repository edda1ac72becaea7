package org.earshot.queue.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.earshot.queue.FloorQueue;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/**
 * Queues as they stand now, a row each. A row that changes is written anew in its place: whoever is about to press a name must not have it
 * taken from under the pointer once a second.
 */
final class FloorGrid extends Grid<FloorQueue> {

    /** More than these have the table scroll in itself, so that the people below stay within reach. */
    private static final int ROWS_IN_SIGHT = 12;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Times times;
    private final List<FloorQueue> rows = new ArrayList<>();
    private final ListDataProvider<FloorQueue> byNumber = new ListDataProvider<>(rows) {
        @Override
        public Object getId(FloorQueue row) {
            return row.queue().id();
        }
    };
    private Map<String, Set<Signal>> unwanted = Map.of();
    private Instant asOf = Instant.EPOCH;

    FloorGrid(Times times, LongConsumer open) {
        this.times = times;
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumn(new ComponentRenderer<FloorName, FloorQueue>(
                        row -> told(new FloorName(open), row), (cell, row) -> told((FloorName) cell, row)))
                .setHeader(getTranslation("queue.name"))
                .setFlexGrow(3)
                .setWidth("220px");
        number("queue.floor.waiting", "84px", FloorQueue::waiting);
        number("queue.floor.leased", "76px", FloorQueue::leased);
        age("queue.floor.oldest", "100px", FloorQueue::oldest);
        age("queue.floor.high-age", "104px", FloorQueue::highAge);
        number("queue.floor.came", "88px", FloorQueue::came);
        number("queue.floor.left", "88px", FloorQueue::left);
        narrow(addColumn(this::due), "queue.floor.due", "152px")
                .setTooltipGenerator(row -> row.breach() == null ? null : times.dayAndTime(row.breach()))
                .setPartNameGenerator(row -> overdue(row) ? "earshot-late" : null);
        setDataProvider(byNumber);
        setAllRowsVisible(true);
        setEmptyStateComponent(new Span(getTranslation("queue.floor.no-queue")));
        addClassName("earshot-floor");
    }

    void show(List<FloorQueue> now, Map<String, Set<Signal>> flags, Instant at) {
        boolean same = numbers(now).equals(numbers(rows));
        unwanted = flags;
        asOf = at;
        rows.clear();
        rows.addAll(now);
        if (same) {
            rows.forEach(byNumber::refreshItem);
        } else {
            setAllRowsVisible(rows.size() <= ROWS_IN_SIGHT);
            byNumber.refreshAll();
        }
    }

    /** The queue as it was shown last. */
    FloorQueue row(long queue) {
        return rows.stream()
                .filter(row -> row.queue().id() == queue)
                .findFirst()
                .orElseThrow();
    }

    private FloorName told(FloorName cell, FloorQueue row) {
        cell.show(row.queue(), FlagWords.of(this, row.queue(), unwanted));
        return cell;
    }

    private static List<Long> numbers(List<FloorQueue> rows) {
        return rows.stream().map(row -> row.queue().id()).toList();
    }

    private void number(String key, String width, ValueProvider<FloorQueue, Long> figure) {
        var format = NumberFormat.getIntegerInstance(getLocale());
        narrow(addColumn(row -> format.format(figure.apply(row))), key, width);
    }

    private void age(String key, String width, ValueProvider<FloorQueue, @Nullable Instant> since) {
        narrow(
                        addColumn(row -> {
                            Instant from = since.apply(row);
                            return from == null ? getTranslation("queue.floor.none") : times.length(this, from, asOf);
                        }),
                        key,
                        width)
                .setTooltipGenerator(row -> {
                    Instant from = since.apply(row);
                    return from == null ? null : times.dayAndTime(from);
                });
    }

    private Column<FloorQueue> narrow(Column<FloorQueue> column, String key, String width) {
        return column.setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth(width);
    }

    private boolean overdue(FloorQueue row) {
        Instant breach = row.breach();
        return breach != null && !breach.isAfter(asOf);
    }

    /** The moment as well as what is left of it, so that a page on which nothing moves stays true. */
    private String due(FloorQueue row) {
        if (row.breach() == null) {
            return getTranslation("queue.floor.none");
        }
        Instant breach = Objects.requireNonNull(row.breach());
        if (overdue(row)) {
            return getTranslation("queue.floor.overdue", times.length(this, breach, asOf));
        }
        String left = times.length(this, asOf, breach);
        return breach.isAfter(asOf.plus(A_DAY))
                ? getTranslation("queue.floor.due.later", left)
                : getTranslation("queue.floor.due.in", times.timeOfDay(breach), left);
    }
}
