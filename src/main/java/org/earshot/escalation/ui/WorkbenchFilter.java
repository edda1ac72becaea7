package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.earshot.escalation.CaseFilter;
import org.earshot.escalation.CaseFilter.Only;
import org.earshot.escalation.CaseState;
import org.jspecify.annotations.Nullable;

/** Which cases the workbench shows, as fields and as the query of a link. */
final class WorkbenchFilter extends Div {

    /** The lists of the workbench. */
    enum Show {
        MINE,
        TO_APPROVE,
        UNASSIGNED,
        RELOOKS,
        OPEN,
        CLOSED,
        PRACTICE
    }

    /** How many there are is said of the lists that somebody works off. */
    private static final Set<Show> COUNTED =
            EnumSet.of(Show.MINE, Show.TO_APPROVE, Show.UNASSIGNED, Show.RELOOKS, Show.OPEN);

    private static final Set<CaseState> OVER = EnumSet.of(CaseState.CLOSED, CaseState.MERGED);

    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>();
    private final TextField number = new TextField(getTranslation("escalation.workbench.search"));
    private final long me;

    WorkbenchFilter(long me, ToIntFunction<CaseFilter> count, Runnable changed) {
        this.me = me;
        show.setLabel(getTranslation("escalation.workbench.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(each -> {
            String name = getTranslation("escalation.workbench.show." + each);
            return COUNTED.contains(each)
                    ? getTranslation("escalation.workbench.show.count", name, count.applyAsInt(filter(each, null)))
                    : name;
        });
        show.setValue(Show.MINE);
        show.addClassName("workbench-lists");
        number.setPlaceholder("ESC-");
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        show.addValueChangeListener(change -> follow(change.isFromClient(), changed));
        number.addValueChangeListener(change -> follow(change.isFromClient(), changed));
        addClassName("earshot-row");
        add(show, number);
    }

    private static void follow(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left as it is at first. */
    void read(QueryParameters link) {
        show.setValue(link.getSingleParameter("show")
                .flatMap(value -> Arrays.stream(Show.values())
                        .filter(each -> word(each).equals(value))
                        .findFirst())
                .orElse(Show.MINE));
        number.setValue(link.getSingleParameter("number").orElse(""));
    }

    QueryParameters link() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("show", word(show.getValue()));
        if (!number.getValue().isBlank()) {
            said.put("number", number.getValue().strip());
        }
        return QueryParameters.simple(said);
    }

    boolean practice() {
        return show.getValue() == Show.PRACTICE;
    }

    CaseFilter filter() {
        return filter(
                show.getValue(),
                number.getValue().isBlank() ? null : number.getValue().strip());
    }

    /** Counts the lists again; one by one, since all at once would forget in the browser which one is chosen. */
    void recount() {
        COUNTED.forEach(show.getDataProvider()::refreshItem);
    }

    private CaseFilter filter(Show which, @Nullable String part) {
        return switch (which) {
            case MINE -> new CaseFilter(CaseState.OPEN, null, me, part, false);
            case TO_APPROVE -> new CaseFilter(EnumSet.of(CaseState.DECISION_PROPOSED), null, null, part, false);
            case UNASSIGNED -> new CaseFilter(CaseState.OPEN, null, null, part, false, Only.UNASSIGNED);
            case RELOOKS -> new CaseFilter(CaseState.OPEN, null, null, part, false, Only.RELOOK_ASKED);
            case OPEN -> new CaseFilter(CaseState.OPEN, null, null, part, false);
            case CLOSED -> new CaseFilter(OVER, null, null, part, false);
            case PRACTICE -> new CaseFilter(EnumSet.allOf(CaseState.class), null, null, part, true);
        };
    }

    private static String word(Show show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
