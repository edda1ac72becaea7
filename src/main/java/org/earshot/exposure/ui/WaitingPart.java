package org.earshot.exposure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.earshot.exposure.Relaxation;
import org.earshot.exposure.Settings;
import org.earshot.shared.ui.Times;

/** What somebody asked to relax and nobody has answered, each with what would change from now. */
final class WaitingPart extends Div {

    private final Acts acts;
    private final Times times;

    /**
     * What can be done with one; a person decides about others' only.
     *
     * @param mine the account of whoever looks, or none for somebody who may only read
     */
    record Acts(long mine, boolean mayDecide, LongConsumer agree, LongConsumer decline, Consumer<Settings> tryOut) {}

    WaitingPart(Acts acts, Times times) {
        this.acts = acts;
        this.times = times;
        addClassNames("earshot-panel", "earshot-stack");
    }

    void show(List<Relaxation> waiting, Settings now, Map<Long, String> names) {
        removeAll();
        setVisible(!waiting.isEmpty());
        add(new H2(getTranslation("exposure.waiting")));
        waiting.forEach(asked -> add(one(asked, now, names)));
    }

    private Div one(Relaxation asked, Settings now, Map<Long, String> names) {
        var changes = new UnorderedList();
        changes.addClassName("exposure-changes");
        SettingWords.changes(this, getLocale(), now, asked.settings()).forEach(line -> changes.add(new ListItem(line)));
        if (changes.getChildren().findAny().isEmpty()) {
            changes.add(new ListItem(getTranslation("exposure.change.none")));
        }
        var one = new Div(
                new Paragraph(getTranslation(
                        "exposure.waiting.asked",
                        names.getOrDefault(asked.proposedBy(), "?"),
                        times.dayAndTime(asked.proposedAt()))),
                new Paragraph(getTranslation("exposure.waiting.reason", asked.reason())),
                changes,
                buttons(asked));
        one.addClassNames("earshot-stack", "exposure-asked");
        return one;
    }

    private Div buttons(Relaxation asked) {
        var row = new Div(new Button(
                getTranslation("exposure.waiting.try"), click -> acts.tryOut().accept(asked.settings())));
        row.addClassName("earshot-row");
        if (!acts.mayDecide()) {
            return row;
        }
        if (asked.proposedBy() == acts.mine()) {
            var own = new Paragraph(getTranslation("exposure.waiting.own"));
            own.addClassName("earshot-hint");
            row.add(own);
            return row;
        }
        var agree = new Button(
                getTranslation("exposure.waiting.agree"), click -> acts.agree().accept(asked.id()));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        row.add(
                agree,
                new Button(
                        getTranslation("exposure.waiting.decline"),
                        click -> acts.decline().accept(asked.id())));
        return row;
    }
}
