package org.earshot.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.review.ReviewFilter;
import org.earshot.review.ReviewRow;
import org.earshot.review.Reviews;
import org.earshot.review.ReviewsAction;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What has been filed, by queue, period and verdict; never by person. */
@Route("reviews")
@Menu(title = "review.list.title", order = 30)
@RolesAllowed("SUPERVISOR")
@HoldsWords
class ReviewsView extends Page implements BeforeEnterObserver {

    private final Reviews reviews;
    private final Times times;
    private final FilterBar filters;
    private final Grid<ReviewRow> grid = new Grid<>();
    private final Map<Long, String> queueNames;

    ReviewsView(Reviews reviews, Queues queues, ReadersZone reader, ObjectProvider<ReviewsAction> actions) {
        super("review.list.title");
        this.reviews = reviews;
        this.times = new Times(reader.clock(), getLocale());
        var all = queues.list();
        this.queueNames = all.stream().collect(Collectors.toMap(Queue::id, Queue::name));
        this.filters = new FilterBar(all, this::follow);
        actions.orderedStream().forEach(action -> addAction(action.make(() -> filters.filter(times.zone()))));
        columns();
        grid.setPageSize(50);
        grid.addClassName("earshot-tall");
        grid.setEmptyStateComponent(new EmptyState(getTranslation("review.list.none")));
        add(filters, grid);
    }

    private void columns() {
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.clipCode(), ReviewView.class, String.valueOf(row.id()));
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("review.list.clip"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> queueNames.getOrDefault(row.queueId(), ""))
                .setHeader(getTranslation("review.list.queue"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ReviewRow::transcript)
                .setHeader(getTranslation("review.list.transcript"))
                .setTooltipGenerator(ReviewRow::transcript)
                .setFlexGrow(3);
        grid.addColumn(row -> value(row.wakeWord()))
                .setHeader(getTranslation("review.filter.wake-word"))
                .setAutoWidth(true);
        grid.addColumn(row -> value(row.forAssistant()))
                .setHeader(getTranslation("review.filter.for-assistant"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.intent() == null ? "" : row.intent())
                .setHeader(getTranslation("review.list.intent"))
                .setAutoWidth(true);
        grid.addColumn(ReviewRow::severity)
                .setHeader(getTranslation("review.filter.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> times.ago(this, row.firstFiledAt()))
                .setHeader(getTranslation("review.list.filed"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** The form's own values have words; others show as they are. */
    private String value(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String key = "review.value." + code;
        String words = getTranslation(key);
        return words.equals(key) ? code : words;
    }

    private void follow() {
        UI.getCurrent().navigate(ReviewsView.class, filters.link());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        ReviewFilter filter = filters.filter(times.zone());
        setLine(getTranslation("review.list.line"));
        // How many there are is not told, see Reviews.count.
        grid.setItems(query -> reviews.page(filter, query.getOffset(), query.getLimit()).stream());
    }
}
