package org.earshot.shift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.shared.Verdict;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.earshot.shift.EndOfShift;
import org.earshot.shift.HandOver;
import org.earshot.shift.OpenDuties;
import org.earshot.shift.OpenShift;
import org.earshot.shift.PaidTime;
import org.earshot.shift.ShiftPanel;
import org.earshot.shift.Shifts;
import org.springframework.beans.factory.ObjectProvider;

/** A person's own shift: start it, take a break, end it with a note. During a break the quietest page there is. */
@Route("shift")
@Menu(title = "shift.own.title", order = 10)
@RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
class ShiftView extends Page {

    private final Shifts shifts;
    private final People people;
    private final ObjectProvider<OpenDuties> duties;
    private final ObjectProvider<ShiftPanel> panels;
    private final Me me;
    private final Times times;
    private final Div content = new Div();
    private final TextArea note = new TextArea();

    ShiftView(
            Shifts shifts,
            People people,
            ObjectProvider<OpenDuties> duties,
            ObjectProvider<ShiftPanel> panels,
            Me me,
            ReadersZone reader) {
        super("shift.own.title");
        this.shifts = shifts;
        this.people = people;
        this.duties = duties;
        this.panels = panels;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        note.setLabel(getTranslation("shift.note"));
        note.setHelperText(getTranslation("shift.note.help"));
        note.setMaxLength(2000);
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        shifts.mine()
                .ifPresentOrElse(
                        shift -> {
                            if (shift.pausedSince() == null) {
                                working(shift);
                            } else {
                                resting(shift, shift.pausedSince());
                            }
                        },
                        this::home);
    }

    private void home() {
        if (shifts.mayStart() instanceof Verdict.Refused) {
            setLine(getTranslation("shift.unread.line"));
            content.add(buttons(primary("shift.unread.read", ShiftView::read)));
        } else {
            setLine(getTranslation("shift.none.line"));
            content.add(buttons(primary("shift.start", () -> act(shifts::start))));
        }
        handOvers();
    }

    /** To the procedure, which leads back here. */
    private static void read() {
        UI.getCurrent().navigate("procedure", QueryParameters.of("then", "shift"));
    }

    private void working(OpenShift shift) {
        if (shift.audioOverAt() != null) {
            content.add(new Paragraph(getTranslation("shift.audio-over")));
        }
        setLine(getTranslation(
                "shift.on.line", times.timeOfDay(shift.startedAt()), times.timeOfDay(shift.plannedEnd())));
        content.add(buttons(
                primary("shift.to-desk", () -> UI.getCurrent().navigate("desk")),
                button("shift.pause", () -> act(shifts::pause)),
                button("shift.end", this::leaving)));
        paid();
        panels(panel -> panel.whileWorking(shift));
        handOvers();
    }

    /** What the shift has held so far besides work on clips; each is paid, and nobody else reads it. */
    private void paid() {
        List<PaidTime> paid = shifts.paid();
        if (paid.isEmpty()) {
            return;
        }
        var figures = new Div();
        figures.addClassName("earshot-figures");
        paid.forEach(time -> figures.add(figure(
                Words.hours(this, time.length()), getTranslation(time.state().key()))));
        var hint = new Paragraph(getTranslation("shift.paid"));
        hint.addClassName("earshot-hint");
        content.add(figures, hint);
    }

    private void panels(Function<ShiftPanel, Optional<Component>> part) {
        panels.stream()
                .sorted(Comparator.comparingInt(ShiftPanel::order))
                .flatMap(panel -> part.apply(panel).stream())
                .forEach(content::add);
    }

    private void resting(OpenShift shift, Instant since) {
        Instant rest = shift.restUntil();
        if (rest != null && times.now().isBefore(rest)) {
            restingUntil(rest);
            return;
        }
        setLine(getTranslation("shift.break.line"));
        var sentence = new Paragraph(getTranslation("shift.break.since", times.timeOfDay(since)));
        content.add(
                sentence,
                buttons(primary("shift.resume", () -> act(shifts::resume)), button("shift.end", this::leaving)));
    }

    /** A break that is meant to last is not ended by accident. */
    private void restingUntil(Instant until) {
        setLine(getTranslation("shift.break.line"));
        content.add(
                new Paragraph(getTranslation("shift.rest.until", times.timeOfDay(until))),
                buttons(button("shift.rest.early", () -> early(until)), button("shift.end", this::leaving)));
    }

    private void early(Instant until) {
        content.removeAll();
        content.add(
                new Paragraph(getTranslation("shift.rest.sure", times.timeOfDay(until))),
                buttons(
                        primary("shift.rest.stay", this::show),
                        button("shift.rest.now", () -> act(shifts::resumeEarly))));
    }

    private void leaving() {
        content.removeAll();
        setLine(getTranslation("shift.end.line"));
        note.setWidthFull();
        openDuties();
        content.add(note, buttons(primary("shift.end.now", this::end), button("shift.end.not-yet", this::show)));
        note.focus();
    }

    private void end() {
        Say.orWhyNot(() -> ended(shifts.end(note.getValue())));
    }

    private void ended(EndOfShift end) {
        note.clear();
        content.removeAll();
        setLine(getTranslation("shift.ended.line", times.timeOfDay(end.startedAt()), times.timeOfDay(end.endedAt())));
        var figures = new Div();
        figures.addClassName("earshot-figures");
        figures.add(figure(Words.hours(this, end.startedAt(), end.endedAt()), getTranslation("shift.ended.length")));
        end.paid()
                .forEach(paid -> figures.add(figure(
                        Words.hours(this, paid.length()),
                        getTranslation(paid.state().key()))));
        end.figures()
                .forEach(figure ->
                        figures.add(figure(String.valueOf(figure.number()), getTranslation(figure.textKey()))));
        content.add(figures, new Paragraph(getTranslation("shift.ended.thanks")));
        panels(panel -> panel.atTheEnd(end));
        openDuties();
    }

    /** What is still in this person's hands, with the way to hand it over. */
    private void openDuties() {
        duties.orderedStream().flatMap(each -> each.of(me.id()).stream()).forEach(duty -> {
            var line = new Paragraph(getTranslation(duty.textKey(), duty.number()) + " ");
            if (!duty.path().isEmpty()) {
                line.add(new Anchor(duty.path(), getTranslation("shift.duties.look")));
            }
            content.add(line);
        });
    }

    private void handOvers() {
        List<HandOver> notes = shifts.handOvers();
        if (notes.isEmpty()) {
            return;
        }
        Map<Long, String> names =
                people.names(notes.stream().map(HandOver::fromAccountId).toList());
        content.add(new H2(getTranslation("shift.hand-over")));
        for (HandOver left : notes) {
            var from = new Span(getTranslation(
                    "shift.hand-over.from", names.getOrDefault(left.fromAccountId(), ""), times.timeOfDay(left.at())));
            from.addClassName("earshot-hint");
            var panel = new Div(from, new Paragraph(left.note()));
            panel.addClassName("earshot-panel");
            content.add(panel);
        }
    }

    private void act(Runnable act) {
        Say.orWhyNot(act);
        show();
    }

    private Button primary(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }

    private static Div buttons(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("earshot-row");
        return row;
    }

    private static Div figure(String number, String name) {
        var top = new Span(number);
        top.addClassName("earshot-figure-number");
        var below = new Span(name);
        below.addClassName("earshot-figure-name");
        var figure = new Div(top, below);
        figure.addClassName("earshot-figure");
        return figure;
    }
}
