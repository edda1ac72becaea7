package org.earshot.queue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.earshot.queue.FloorQueue;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Queues as they stand now, a row each. */
final class FloorGrid extends Grid<FloorQueue> {

    private final Times times;
    private Map<String, Set<Signal>> unwanted = Map.of();
    private Instant asOf = Instant.EPOCH;

    FloorGrid(Times times, Consumer<FloorQueue> open) {
        this.times = times;
        addColumn(row -> row.queue().name())
                .setHeader(getTranslation("queue.name"))
                .setFlexGrow(2);
        addColumn(row -> getTranslation("queue.state." + row.queue().state())).setHeader(getTranslation("queue.state"));
        number("queue.floor.waiting", FloorQueue::waiting);
        number("queue.floor.leased", FloorQueue::leased);
        age("queue.floor.oldest", FloorQueue::oldest);
        age("queue.floor.high-age", FloorQueue::highAge);
        number("queue.floor.came", FloorQueue::came);
        number("queue.floor.left", FloorQueue::left);
        addComponentColumn(this::due)
                .setHeader(getTranslation("queue.floor.due"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(row -> FlagWords.of(this, row.queue(), unwanted)).setHeader(getTranslation("queue.unwanted"));
        addComponentColumn(row -> {
                    var act = new Button(getTranslation("queue.floor.act"), click -> open.accept(row));
                    act.addThemeVariants(ButtonVariant.TERTIARY);
                    act.setAriaLabel(
                            getTranslation("queue.floor.act.for", row.queue().name()));
                    return act;
                })
                .setHeader(getTranslation("queue.floor.acts"));
        setAllRowsVisible(true);
        setEmptyStateComponent(new Span(getTranslation("queue.floor.no-queue")));
    }

    void show(List<FloorQueue> rows, Map<String, Set<Signal>> flags, Instant now) {
        unwanted = flags;
        asOf = now;
        setItems(rows);
    }

    private void number(String key, ValueProvider<FloorQueue, Long> figure) {
        addColumn(figure).setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END);
    }

    private void age(String key, ValueProvider<FloorQueue, @Nullable Instant> since) {
        addColumn(row -> {
                    Instant from = since.apply(row);
                    return from == null ? getTranslation("queue.floor.none") : times.length(this, from, asOf);
                })
                .setHeader(getTranslation(key))
                .setTooltipGenerator(row -> {
                    Instant from = since.apply(row);
                    return from == null ? null : times.dayAndTime(from);
                })
                .setTextAlign(ColumnTextAlign.END);
    }

    /** The moment rather than what is left of it, so that a page on which nothing moves stays true. */
    private Component due(FloorQueue row) {
        Instant breach = row.breach();
        if (breach == null) {
            return new Span(getTranslation("queue.floor.none"));
        }
        boolean over = !breach.isAfter(asOf);
        var words = new Span(
                over
                        ? getTranslation("queue.floor.overdue", times.length(this, breach, asOf))
                        : getTranslation(
                                "queue.floor.due.in", times.timeOfDay(breach), times.length(this, asOf, breach)));
        words.setTitle(times.dayAndTime(breach));
        words.setClassName("earshot-breached", over);
        return words;
    }
}
