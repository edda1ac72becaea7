package org.earshot.care.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.care.ContactAsked;
import org.earshot.care.Contacts;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Who asked to be contacted, and since when; nothing else of anybody. */
@Route("wellbeing")
@Menu(title = "care.wellbeing.title", order = 60)
@RolesAllowed("WELLBEING")
class WellbeingView extends Page {

    private final Contacts contacts;
    private final People people;
    private final Grid<ContactAsked> grid = new Grid<>();
    private Map<Long, String> names = Map.of();

    WellbeingView(Contacts contacts, People people, Live live, ReadersZone reader) {
        super("care.wellbeing.title");
        this.contacts = contacts;
        this.people = people;
        var times = new Times(reader.clock(), getLocale());
        grid.addColumn(row -> names.getOrDefault(row.accountId(), ""))
                .setHeader(getTranslation("care.wellbeing.who"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> times.ago(this, row.askedAt()))
                .setHeader(getTranslation("care.wellbeing.since"));
        grid.addComponentColumn(row -> CareParts.button(getTranslation("care.wellbeing.mark"), () -> mark(row)));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("care.wellbeing.none")));
        add(grid);
        live.listen(this, Contacts.TOPIC, this::refresh);
        refresh();
    }

    private void mark(ContactAsked row) {
        if (Say.orWhyNot(() -> contacts.contacted(row.id()))) {
            Say.done(getTranslation("care.wellbeing.marked"));
        }
        refresh();
    }

    private void refresh() {
        List<ContactAsked> waiting = contacts.waiting();
        names = people.names(waiting.stream().map(ContactAsked::accountId).toList());
        setLine(getTranslation("care.wellbeing.line", waiting.size()));
        grid.setItems(waiting);
    }
}
