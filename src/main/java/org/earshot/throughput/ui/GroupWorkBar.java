package org.earshot.throughput.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.access.Site;
import org.earshot.cohort.GroupFilter;

/** Which groups and weeks are meant, as fields and as the query of a link. */
final class GroupWorkBar extends Div {

    private static final int USUAL_WEEKS = 4;
    private static final List<Integer> WEEKS = List.of(1, USUAL_WEEKS, 13);

    private final ComboBox<Site> site = new ComboBox<>(getTranslation("cohort.filter.site"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("cohort.filter.language"));
    private final ComboBox<Integer> weeks = new ComboBox<>(getTranslation("cohort.filter.weeks"));
    private final List<Site> sites;
    private final Collection<String> languages;

    GroupWorkBar(List<Site> sites, Collection<String> languages, Wording wording, Runnable changed) {
        this.sites = sites;
        this.languages = languages;
        addClassNames("earshot-row", "earshot-filters");
        site.setItems(sites);
        site.setItemLabelGenerator(Site::name);
        site.setClearButtonVisible(true);
        language.setItems(languages);
        language.setItemLabelGenerator(wording::language);
        language.setClearButtonVisible(true);
        weeks.setItems(WEEKS);
        weeks.setItemLabelGenerator(count -> getTranslation("cohort.filter.weeks.last", count));
        for (AbstractField<?, ?> field : List.of(site, language, weeks)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        add(site, language, weeks);
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    void read(QueryParameters link) {
        site.setValue(link.getSingleParameter("site")
                .flatMap(id -> sites.stream()
                        .filter(each -> String.valueOf(each.id()).equals(id))
                        .findFirst())
                .orElse(null));
        language.setValue(
                link.getSingleParameter("language").filter(languages::contains).orElse(null));
        weeks.setValue(link.getSingleParameter("weeks")
                .flatMap(count -> WEEKS.stream()
                        .filter(each -> String.valueOf(each).equals(count))
                        .findFirst())
                .orElse(USUAL_WEEKS));
    }

    QueryParameters link() {
        Map<String, String> link = new LinkedHashMap<>();
        if (site.getValue() != null) {
            link.put("site", String.valueOf(site.getValue().id()));
        }
        if (language.getValue() != null) {
            link.put("language", language.getValue());
        }
        if (count() != USUAL_WEEKS) {
            link.put("weeks", String.valueOf(count()));
        }
        return QueryParameters.simple(link);
    }

    private int count() {
        return weeks.getValue() == null ? USUAL_WEEKS : weeks.getValue();
    }

    GroupFilter filter() {
        return new GroupFilter(site.getValue() == null ? null : site.getValue().id(), language.getValue(), count());
    }
}
