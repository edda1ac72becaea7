package org.earshot.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.earshot.access.ReadersZone;
import org.earshot.privacy.MatterRow;
import org.earshot.privacy.Matters;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** Clips that were flagged as private and wait for a decision, oldest first. Nothing of what was said is shown here. */
@Route("privacy")
@Menu(title = "privacy.list.title", order = 45)
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
@HoldsWords
class MattersView extends Page {

    private final Matters matters;
    private final Grid<MatterRow> grid = new Grid<>();

    MattersView(Matters matters, ReadersZone reader) {
        super("privacy.list.title");
        this.matters = matters;
        var times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("privacy.list.line"));
        addAction(new Button(getTranslation("privacy.refresh"), click -> refresh()));
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.clipCode(), MatterView.class, row.id());
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("privacy.clip"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(MatterRow::locale)
                .setHeader(getTranslation("privacy.locale"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> String.format(Locale.ROOT, "%.1f s", row.durationMs() / 1000.0))
                .setHeader(getTranslation("privacy.length"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::state).setHeader(getTranslation("privacy.state"));
        grid.addComponentColumn(row -> times.ago(this, row.flaggedAt()))
                .setHeader(getTranslation("privacy.flagged"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addClassName("earshot-tall");
        grid.getElement().setAttribute("aria-label", getTranslation("privacy.list.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("privacy.list.none")));
        add(grid);
        refresh();
    }

    private String state(MatterRow row) {
        if (row.erasureProposed()) {
            return getTranslation("privacy.state.proposed");
        }
        return getTranslation(row.held() ? "privacy.state.held" : "privacy.state.open");
    }

    private void refresh() {
        grid.setItems(matters.waiting());
    }
}
