package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.playback.MarkKeys;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** The keys that plays are marked with, by version and never the key, and the way to a new one. */
@Route("mark-keys")
@Menu(title = "trace.keys.title", order = 65)
@RolesAllowed({"TS_LEAD", "ADMIN"})
class MarkKeysView extends Page {

    private final MarkKeys keys;
    private final People people;
    private final Times times;
    private final Map<Long, String> names = new HashMap<>();
    private final Grid<MarkKeys.Version> grid = new Grid<>();

    MarkKeysView(MarkKeys keys, People people, ReadersZone reader) {
        super("trace.keys.title");
        this.keys = keys;
        this.people = people;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("trace.keys.line"));
        var rotate =
                new Button(getTranslation("trace.keys.rotate"), click -> new RotateDialog(this::rotated, keys).open());
        rotate.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(rotate);
        var what = new Div(
                new Paragraph(getTranslation("trace.keys.what")), new Paragraph(getTranslation("trace.keys.when")));
        what.addClassName("earshot-stack");
        columns();
        add(what, grid);
        show();
    }

    private void columns() {
        grid.addColumn(MarkKeys.Version::version)
                .setHeader(getTranslation("trace.keys.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(key -> times.dayAndTime(key.madeAt()))
                .setHeader(getTranslation("trace.keys.made"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(key -> by(key.madeBy()))
                .setHeader(getTranslation("trace.keys.by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(MarkKeys.Version::why).setHeader(getTranslation("trace.keys.why"));
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("trace.keys.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("trace.keys.none")));
    }

    private String by(@Nullable Long account) {
        return account == null ? getTranslation("trace.keys.by.first") : names.getOrDefault(account, "–");
    }

    private void rotated(int version) {
        Say.done(getTranslation("trace.keys.rotated", version));
        show();
    }

    private void show() {
        List<MarkKeys.Version> versions = keys.versions();
        names.putAll(people.names(versions.stream()
                .map(MarkKeys.Version::madeBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        grid.setItems(versions);
    }
}
