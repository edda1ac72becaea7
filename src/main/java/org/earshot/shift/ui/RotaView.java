package org.earshot.shift.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shift.Rota;
import org.earshot.shift.RotaEntry;
import org.earshot.shift.Week;
import org.jspecify.annotations.Nullable;

/** Who is planned when, a week at a time, in the site's own zone; supervisors edit the week of their site. */
@Route("rota")
@Menu(title = "shift.rota.title", order = 30)
@RolesAllowed({"SUPERVISOR", "ADMIN"})
class RotaView extends Page {

    private final Rota rota;
    private final People people;
    private final Me me;
    private final Clock clock;
    private final Select<Site> site = new Select<>();
    private final H2 heading = new H2();
    private final Div table = new Div();
    private final Button add = new Button();
    private @Nullable LocalDate monday;

    RotaView(Rota rota, People people, Sites sites, Me me, Clock clock) {
        super("shift.rota.title");
        this.rota = rota;
        this.people = people;
        this.me = me;
        this.clock = clock;
        List<Site> open = sites.all().stream().filter(each -> !each.retired()).toList();
        if (open.isEmpty()) {
            add(new EmptyState(getTranslation("shift.rota.no-site")));
            return;
        }
        site.setLabel(getTranslation("shift.rota.site"));
        site.setItems(open);
        site.setItemLabelGenerator(Site::name);
        site.setValue(open.stream()
                .filter(each -> Objects.equals(each.id(), me.person().siteId()))
                .findFirst()
                .orElse(open.getFirst()));
        site.addValueChangeListener(change -> show());
        add.setText(getTranslation("shift.rota.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> edit(null, null, week().days().getFirst()));
        addAction(add);
        var choose = new Div(
                site,
                new Button(getTranslation("shift.rota.previous"), click -> turn(week().previous())),
                new Button(getTranslation("shift.rota.this-week"), click -> turn(thisWeek())),
                new Button(getTranslation("shift.rota.next"), click -> turn(week().next())));
        choose.addClassName("earshot-row");
        table.addClassName("earshot-scroll");
        add(choose, heading, table);
        show();
    }

    private void turn(Week to) {
        monday = to.monday();
        show();
    }

    private Week thisWeek() {
        return Week.of(
                LocalDate.now(clock.withZone(site.getValue().zone())),
                site.getValue().zone());
    }

    private Week week() {
        return monday == null ? thisWeek() : new Week(monday, site.getValue().zone());
    }

    private void show() {
        Week week = week();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        heading.setText(getTranslation(
                "shift.rota.week",
                day.format(week.monday()),
                day.format(week.days().getLast())));
        setLine(getTranslation("shift.rota.line", week.zone().getId()));
        boolean mine = me.has(Role.ADMIN)
                || Objects.equals(site.getValue().id(), me.person().siteId());
        add.setEnabled(mine);
        List<RotaEntry> entries = rota.week(site.getValue().id(), week);
        List<Person> rows = people.all().stream()
                .filter(person ->
                        plannable(person) || entries.stream().anyMatch(entry -> entry.accountId() == person.id()))
                .toList();
        table.removeAll();
        table.add(
                rows.isEmpty()
                        ? new EmptyState(getTranslation("shift.rota.nobody"))
                        : new WeekTable(week, rows, entries, mine, this::edit));
    }

    private boolean plannable(Person person) {
        return person.active()
                && Objects.equals(person.siteId(), site.getValue().id());
    }

    private void edit(@Nullable RotaEntry entry, @Nullable Person person, LocalDate day) {
        List<Person> choice = people.all().stream()
                .filter(each -> plannable(each) || (entry != null && each.id() == entry.accountId()))
                .toList();
        new EntryDialog(rota, site.getValue(), choice, entry, person, day, this::show).open();
    }
}
