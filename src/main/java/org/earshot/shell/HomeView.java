package org.earshot.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;

/** Where a signed-in person lands: their one page at once, or their pages to choose from. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private final List<MenuEntry> pages = MenuConfiguration.getMenuEntries();

    HomeView(Me me) {
        super("shell.home.title");
        setLine(getTranslation("shell.home.line", me.name()));
        if (pages.isEmpty()) {
            add(new EmptyState(getTranslation("shell.home.nothing")));
        }
        var tiles = new Div();
        tiles.addClassName("earshot-tiles");
        pages.forEach(entry -> {
            var tile = new Anchor(entry.path(), getTranslation(entry.title()));
            tile.addClassNames("earshot-panel", "earshot-tile");
            tiles.add(tile);
        });
        add(tiles);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (pages.size() == 1) {
            event.forwardTo(pages.getFirst().path().replaceFirst("^/", ""));
        }
    }
}
