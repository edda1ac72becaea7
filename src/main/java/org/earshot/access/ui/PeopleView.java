package org.earshot.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.shared.ui.Page;

/** Everybody with an account; where an administrator makes, changes and closes accounts. */
@Route("admin/people")
@Menu(title = "access.people.title", order = 80)
@RolesAllowed("ADMIN")
class PeopleView extends Page {

    private final People people;
    private final Sites sites;
    private final Grid<Person> grid = new Grid<>();
    private final TextField filter = new TextField(getTranslation("access.people.filter"));

    PeopleView(People people, Sites sites) {
        super("access.people.title");
        this.people = people;
        this.sites = sites;
        setLine(getTranslation("access.people.line"));
        var add = new Button(getTranslation("access.people.add"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(add);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        filter.addClassName("earshot-filter");
        filter.addValueChangeListener(change -> refresh());
        columns();
        grid.addItemClickListener(click -> open(click.getItem()));
        add(filter, grid);
        refresh();
    }

    private void columns() {
        Map<Long, String> siteNames = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        grid.addComponentColumn(this::nameButton)
                .setHeader(getTranslation("access.person.name"))
                .setAutoWidth(true);
        grid.addColumn(Person::username)
                .setHeader(getTranslation("access.person.username"))
                .setAutoWidth(true);
        grid.addColumn(person -> person.roles().stream()
                        .sorted()
                        .map(role -> getTranslation("access.role." + role))
                        .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("access.person.roles"))
                .setFlexGrow(2);
        grid.addColumn(person -> person.languages().stream().sorted().collect(Collectors.joining(", ")))
                .setHeader(getTranslation("access.person.languages"));
        grid.addColumn(person -> siteNames.getOrDefault(person.siteId() == null ? -1L : person.siteId(), ""))
                .setHeader(getTranslation("access.person.site"));
        grid.addColumn(person -> getTranslation(person.active() ? "access.person.active" : "access.person.disabled"))
                .setHeader(getTranslation("access.person.state"));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new Span(getTranslation("access.people.none")));
    }

    private Button nameButton(Person person) {
        var button = new Button(person.displayName(), click -> open(person));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void open(@org.jspecify.annotations.Nullable Person person) {
        new PersonDialog(people, sites.all(), person, this::refresh).open();
    }

    private void refresh() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<Person> found = people.all().stream()
                .filter(person -> person.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.username().contains(wanted))
                .toList();
        grid.setItems(found);
    }
}
