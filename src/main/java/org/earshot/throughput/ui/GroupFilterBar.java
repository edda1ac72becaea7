package org.earshot.throughput.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.access.Site;
import org.earshot.cohort.GroupFilter;
import org.earshot.shared.ui.WeekBar;
import org.jspecify.annotations.Nullable;

/** Which groups and weeks are meant, as fields and as the query of a link. */
final class GroupFilterBar extends Div {

    private static final List<Integer> WEEKS = List.of(1, 4, 13);

    private final ComboBox<Site> site = new ComboBox<>(getTranslation("cohort.filter.site"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("cohort.filter.language"));
    private final WeekBar weeks;
    private final List<Site> sites;
    private final Collection<String> languages;

    GroupFilterBar(List<Site> sites, Collection<String> languages, Runnable changed) {
        this.sites = sites;
        this.languages = languages;
        addClassNames("earshot-row", "earshot-filters");
        site.setItems(sites);
        site.setItemLabelGenerator(Site::name);
        site.setClearButtonVisible(true);
        language.setItems(languages);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        language.setClearButtonVisible(true);
        weeks = new WeekBar(WEEKS, changed);
        for (AbstractField<?, ?> field : List.of(site, language)) {
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
        weeks.read(link);
    }

    QueryParameters link() {
        Map<String, List<String>> link = weeks.link();
        if (site.getValue() != null) {
            link.put("site", List.of(String.valueOf(site.getValue().id())));
        }
        if (language.getValue() != null) {
            link.put("language", List.of(language.getValue()));
        }
        return new QueryParameters(link);
    }

    /** The day on which the last week is to be over; null: the last one that is. */
    @Nullable
    LocalDate upTo() {
        return weeks.upTo();
    }

    GroupFilter filter() {
        return new GroupFilter(
                site.getValue() == null ? null : site.getValue().id(), language.getValue(), weeks.count());
    }
}
