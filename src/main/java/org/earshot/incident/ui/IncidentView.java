package org.earshot.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.incident.Act;
import org.earshot.incident.AfterAction;
import org.earshot.incident.GatheredCase;
import org.earshot.incident.Happened;
import org.earshot.incident.IncidentEntry;
import org.earshot.incident.IncidentFile;
import org.earshot.incident.Incidents;
import org.earshot.procedure.ProcedureVersion;
import org.earshot.procedure.Procedures;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** One incident: its cases, tasks, decisions, people, what was learned, and what happened. The door says who sees it. */
@Route("incident")
@PermitAll
@HoldsWords
class IncidentView extends Page implements HasUrlParameter<String> {

    private static final int SHOWN = 200;

    private final Incidents incidents;
    private final People people;
    private final Procedures procedures;
    private final Times times;
    private final Div content = new Div();
    private String number = "";

    IncidentView(Incidents incidents, People people, Procedures procedures, ReadersZone reader, Live live) {
        super("incident.title");
        this.incidents = incidents;
        this.people = people;
        this.procedures = procedures;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        add(content);
        live.listen(this, Incidents.TOPIC, () -> show(() -> incidents.again(number)));
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        number = wanted;
        IncidentFile file;
        try {
            file = incidents.file(wanted);
        } catch (Refusal refusal) {
            throw new NotYours();
        }
        show(() -> file);
    }

    private void show(java.util.function.Supplier<IncidentFile> door) {
        content.removeAll();
        setLine("");
        try {
            show(door.get());
        } catch (Refusal refusal) {
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void show(IncidentFile file) {
        Map<Long, String> names = Persons.all(people);
        setLine(getTranslation(
                "incident.line",
                file.number(),
                getTranslation("incident.kind." + file.kind()),
                getTranslation("incident.state." + file.state()),
                names.getOrDefault(file.ownerId(), getTranslation("incident.gone")),
                times.dayAndTime(file.openedAt())));
        var acts = new IncidentActs(this::apply, file, names, times, procedureVersions());
        content.add(
                new H2(file.name()),
                closing(file, acts),
                panel("incident.cases", cases(file), acts.addCase(), acts.takeOutCase()),
                panel("incident.tasks", new TaskGrid(file, names, times, acts), acts.addTask()),
                panel("incident.decisions", decisions(file), acts.decide()),
                panel("incident.people", named(file, names), acts.namePerson(), acts.noLongerName(), acts.give()),
                panel("incident.review", review(file, names), acts.review()),
                panel("incident.timeline", acts.note(), timeline()));
    }

    /** Applies an act to the version on the screen; true when it was done. */
    private boolean apply(IncidentFile seen, Act act) {
        return Say.orWhyNot(() -> {
            IncidentFile changed = incidents.apply(seen.number(), seen.version(), act);
            show(() -> changed);
        });
    }

    private List<String> procedureVersions() {
        return procedures.all().stream().map(ProcedureVersion::version).toList();
    }

    private Component closing(IncidentFile file, IncidentActs acts) {
        var row = new Div();
        row.addClassName("earshot-row");
        if (!file.open()) {
            row.add(new Span(getTranslation("incident.closed.line")), acts.reopen());
            return row;
        }
        row.add(acts.close());
        String whyNot = file.whyNot(Act.Close.class);
        if (!whyNot.isEmpty()) {
            var hint = new Span(whyNot);
            hint.addClassName("earshot-hint");
            row.add(hint);
        }
        return row;
    }

    private Component cases(IncidentFile file) {
        if (file.cases().isEmpty()) {
            return new Paragraph(getTranslation("incident.cases.none"));
        }
        var list = new UnorderedList();
        for (GatheredCase each : file.cases()) {
            var item = new ListItem();
            if (each.state() == null) {
                item.setText(each.number());
            } else {
                var link = new com.vaadin.flow.component.html.Anchor("case/" + each.number(), each.number());
                link.addClassName("earshot-code");
                item.add(link, new Span(" " + getTranslation("incident.case-state." + each.state())));
            }
            list.add(item);
        }
        return list;
    }

    private Component decisions(IncidentFile file) {
        if (file.decisions().isEmpty()) {
            return new Paragraph(getTranslation("incident.decisions.none"));
        }
        var list = new UnorderedList();
        for (IncidentEntry decision : file.decisions()) {
            list.add(new ListItem(getTranslation(
                    "incident.decision", times.dayAndTime(decision.at()), decision.byName(), decision.text())));
        }
        return list;
    }

    private Component named(IncidentFile file, Map<Long, String> names) {
        var list = new UnorderedList();
        for (long account : file.named()) {
            String name = names.getOrDefault(account, getTranslation("incident.gone"));
            list.add(new ListItem(account == file.ownerId() ? getTranslation("incident.people.owner", name) : name));
        }
        var who = new Paragraph(getTranslation("incident.people." + file.kind()));
        who.addClassName("earshot-hint");
        return new Div(who, list);
    }

    private Component review(IncidentFile file, Map<Long, String> names) {
        AfterAction review = file.review();
        if (review == null) {
            return new Paragraph(getTranslation("incident.review.none"));
        }
        var learned = new Paragraph(review.learned());
        var by = new Paragraph(getTranslation(
                "incident.review.by",
                names.getOrDefault(review.writtenBy(), getTranslation("incident.gone")),
                times.dayAndTime(review.writtenAt())));
        by.addClassName("earshot-hint");
        var all = new Div(learned, procedure(review.changedProcedure()), by);
        all.addClassName("earshot-stack");
        return all;
    }

    private Component procedure(@Nullable String version) {
        return new Paragraph(
                version == null
                        ? getTranslation("incident.review.no-procedure")
                        : getTranslation("incident.review.procedure", version));
    }

    private Component timeline() {
        var list = new UnorderedList();
        List<Happened> all = incidents.timeline(number);
        for (Happened each : all.subList(0, Math.min(SHOWN, all.size()))) {
            list.add(new ListItem(getTranslation(
                    "incident.happened",
                    times.dayAndTime(each.at()),
                    each.where(),
                    each.by(),
                    each.ofCase()
                            ? getTranslation("incident.case-event", each.what())
                            : getTranslation("incident.entry." + each.what()),
                    words(each))));
        }
        return list;
    }

    private static String words(Happened each) {
        String reference = each.reference().startsWith("task-") ? "" : each.reference();
        return reference.isEmpty() || each.text().isEmpty() ? reference + each.text() : reference + ": " + each.text();
    }

    private Component panel(String titleKey, Component... parts) {
        var panel = new Div(new H2(getTranslation(titleKey)));
        panel.addClassNames("earshot-panel", "earshot-stack");
        panel.add(parts);
        return panel;
    }

    /** A button that is closed, with the reason on hover, where its act is. */
    static Button button(IncidentFile file, String text, Class<? extends Act> act, Runnable click) {
        var button = new Button(text, event -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(file.open(act));
        button.setTooltipText(file.whyNot(act));
        return button;
    }
}
