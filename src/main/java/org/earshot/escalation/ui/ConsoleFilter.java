package org.earshot.escalation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.access.Site;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.CaseState;
import org.jspecify.annotations.Nullable;

/** Which cases the console shows, as fields and as the query of a link. */
final class ConsoleFilter extends Div {

    private enum Owner {
        ALL,
        ME,
        NOBODY
    }

    private final Select<CaseState> state = new Select<>();
    private final Select<Owner> owner = new Select<>();
    private final Select<Site> site = new Select<>();
    private final Checkbox drills = new Checkbox(getTranslation("escalation.console.drills"));
    private final List<Site> sites;
    private final long me;
    private boolean reading;

    /** @param sites to choose from; empty for somebody who sees the cases of one site */
    ConsoleFilter(List<Site> sites, long me, Runnable changed) {
        this.sites = sites;
        this.me = me;
        state.setLabel(getTranslation("escalation.console.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("escalation.console.state.open"));
        state.setItems(CaseState.values());
        state.setItemLabelGenerator(each -> each == null
                ? getTranslation("escalation.console.state.open")
                : getTranslation("escalation.word.state." + each));
        owner.setLabel(getTranslation("escalation.console.owner"));
        owner.setItems(Owner.values());
        owner.setItemLabelGenerator(each -> getTranslation("escalation.console.owner." + each));
        owner.setValue(Owner.ALL);
        site.setLabel(getTranslation("escalation.console.site"));
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(getTranslation("escalation.console.site.all"));
        site.setItems(sites);
        site.setItemLabelGenerator(each -> each == null ? getTranslation("escalation.console.site.all") : each.name());
        site.setVisible(!sites.isEmpty());
        addClassNames("earshot-row");
        add(state, owner, site, drills);
        Stream.<HasValue<?, ?>>of(state, owner, site, drills)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (!reading) {
                        changed.run();
                    }
                }));
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    void read(QueryParameters link) {
        reading = true;
        state.setValue(link.getSingleParameter("state")
                .flatMap(value -> Arrays.stream(CaseState.values())
                        .filter(each -> each.name().equalsIgnoreCase(value))
                        .findFirst())
                .orElse(null));
        owner.setValue(link.getSingleParameter("owner")
                .flatMap(value -> Arrays.stream(Owner.values())
                        .filter(each -> each.name().equalsIgnoreCase(value))
                        .findFirst())
                .orElse(Owner.ALL));
        site.setValue(link.getSingleParameter("site")
                .flatMap(value -> sites.stream()
                        .filter(each -> String.valueOf(each.id()).equals(value))
                        .findFirst())
                .orElse(null));
        drills.setValue(link.getSingleParameter("practice").isPresent());
        reading = false;
    }

    QueryParameters link() {
        Map<String, String> said = new LinkedHashMap<>();
        if (state.getValue() != null) {
            said.put("state", state.getValue().name());
        }
        if (owner.getValue() != Owner.ALL) {
            said.put("owner", owner.getValue().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (site.getValue() != null) {
            said.put("site", String.valueOf(site.getValue().id()));
        }
        if (drills()) {
            said.put("practice", "yes");
        }
        return QueryParameters.simple(said);
    }

    CaseFilter filter() {
        @Nullable CaseState chosen = state.getValue();
        return new CaseFilter(
                chosen == null ? CaseState.OPEN : Set.of(chosen),
                site.getValue() == null ? null : site.getValue().id(),
                owner.getValue() == Owner.ME ? me : null,
                null,
                drills(),
                owner.getValue() == Owner.NOBODY ? CaseFilter.Only.UNOWNED : CaseFilter.Only.ALL);
    }

    boolean drills() {
        return drills.getValue();
    }
}
