package org.earshot.throughput.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.shared.ui.LinkedDay;
import org.earshot.throughput.Period;

/** Which days are meant, as fields and as the query of a link. */
final class PeriodBar extends Div {

    private static final int USUAL = 28;
    private static final List<Integer> DAYS = List.of(1, 7, USUAL, 91, 364);

    private final ComboBox<Integer> days = new ComboBox<>(getTranslation("throughput.filter.days"));
    private final DatePicker to = new DatePicker(getTranslation("throughput.filter.to"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("throughput.filter.zone"));
    private final Set<ZoneId> zones;
    private final ZoneId mine;
    private final Clock clock;

    PeriodBar(Set<ZoneId> zones, ZoneId mine, Clock clock, Runnable changed) {
        this.zones = zones;
        this.mine = mine;
        this.clock = clock;
        addClassNames("earshot-row", "earshot-filters");
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> getTranslation("throughput.filter.days.last", count));
        to.setClearButtonVisible(true);
        to.setPlaceholder(getTranslation("throughput.filter.to.today"));
        zone.setItems(zones);
        zone.setItemLabelGenerator(Wording::zone);
        for (AbstractField<?, ?> field : List.of(days, to, zone)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        add(days, to, zone);
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    void read(QueryParameters link) {
        days.setValue(link.getSingleParameter("days")
                .flatMap(count -> DAYS.stream()
                        .filter(each -> String.valueOf(each).equals(count))
                        .findFirst())
                .orElse(USUAL));
        zone.setValue(link.getSingleParameter("zone")
                .flatMap(id ->
                        zones.stream().filter(each -> each.getId().equals(id)).findFirst())
                .orElse(mine));
        to.setValue(
                LinkedDay.read(link, "to").filter(day -> day.isBefore(today())).orElse(null));
    }

    Map<String, List<String>> link() {
        Map<String, List<String>> link = new HashMap<>();
        if (count() != USUAL) {
            link.put("days", List.of(String.valueOf(count())));
        }
        if (to.getValue() != null) {
            link.put("to", List.of(to.getValue().toString()));
        }
        if (!zone().equals(mine)) {
            link.put("zone", List.of(zone().getId()));
        }
        return link;
    }

    private int count() {
        return days.getValue() == null ? USUAL : days.getValue();
    }

    private ZoneId zone() {
        return zone.getValue() == null ? mine : zone.getValue();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    Period period() {
        LocalDate last = to.getValue() == null || to.getValue().isAfter(today()) ? today() : to.getValue();
        return Period.last(count(), last, zone());
    }
}
