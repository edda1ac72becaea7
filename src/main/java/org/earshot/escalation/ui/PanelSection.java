package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CasePanel;
import org.jspecify.annotations.Nullable;

/**
 * A section that a capability above brings along. It is built anew when the case changes, but never over something that is
 * being typed into it: then it offers to.
 */
final class PanelSection extends Section {

    private final CasePanel panel;
    private final Acting acting;
    private final Div place = new Div();
    private final Button renew;
    private @Nullable CaseFile shown;
    private List<Object> untouched = List.of();

    PanelSection(CasePanel panel, Acting acting) {
        this.panel = panel;
        this.acting = acting;
        addClassNames("earshot-panel", "earshot-stack", "case-section");
        var heading = new H2(panel.title());
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", panel.title());
        renew = new Button(getTranslation("escalation.case.panel.renew"), click -> build(acting.file()));
        renew.setVisible(false);
        add(heading, renew, place);
    }

    void show(CaseFile file) {
        setVisible(panel.concerns(file));
        if (file.equals(shown) || !isVisible()) {
            return;
        }
        if (shown == null || values(place).equals(untouched)) {
            build(file);
        } else {
            renew.setVisible(true);
        }
    }

    private void build(CaseFile file) {
        shown = file;
        renew.setVisible(false);
        place.removeAll();
        place.add(panel.show(file, this::done));
        untouched = values(place);
    }

    /** The panel has done something: what was typed into it is used up. */
    private void done() {
        shown = null;
        acting.again();
    }

    private static List<Object> values(Component of) {
        return fields(of).map(HasValue::getValue).toList();
    }

    private static Stream<HasValue<?, Object>> fields(Component of) {
        return of.getChildren().flatMap(child -> Stream.concat(itself(child), fields(child)));
    }

    @SuppressWarnings("unchecked") // only read, and compared
    private static Stream<HasValue<?, Object>> itself(Component child) {
        return child instanceof HasValue<?, ?> field ? Stream.of((HasValue<?, Object>) field) : Stream.empty();
    }
}
