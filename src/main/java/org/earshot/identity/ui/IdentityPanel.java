package org.earshot.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.earshot.access.People;
import org.earshot.clip.IdentityField;
import org.earshot.identity.BreakGlass;
import org.earshot.identity.GlassBroken;
import org.earshot.identity.IdentityReleases;
import org.earshot.identity.IdentityRequest;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/**
 * What was asked about the customer of a case, and what was released. Released fields stay hidden until the person they were
 * released to shows them, and each time they do is on record.
 */
final class IdentityPanel extends Div {

    private final String caseNumber;
    private final IdentityReleases releases;
    private final BreakGlass glass;
    private final People people;
    private final Times times;
    private final long me;
    private final Runnable after;
    private final Div entries = new Div();

    IdentityPanel(
            String caseNumber,
            IdentityReleases releases,
            BreakGlass glass,
            People people,
            Clock clock,
            long me,
            Runnable after) {
        this.caseNumber = caseNumber;
        this.releases = releases;
        this.glass = glass;
        this.people = people;
        this.times = new Times(clock, getLocale());
        this.me = me;
        this.after = after;
        addClassName("earshot-stack");
        entries.addClassName("earshot-stack");
        var ask = new Button(
                getTranslation("identity.ask"), click -> new AskDialog(caseNumber, releases, this::changed).open());
        var broken = new Button(
                getTranslation("identity.glass"), click -> new GlassDialog(caseNumber, glass, this::changed).open());
        var actions = new Div(ask, broken);
        actions.addClassName("earshot-row");
        add(new Paragraph(getTranslation("identity.section.line")), actions, entries);
        refresh();
    }

    private void changed() {
        refresh();
        after.run();
    }

    private void refresh() {
        entries.removeAll();
        List<IdentityRequest> asked;
        List<GlassBroken> uses;
        try {
            asked = releases.ofCase(caseNumber);
            uses = glass.ofCase(caseNumber);
        } catch (Refusal refusal) {
            entries.add(new EmptyState(refusal.sentence()));
            return;
        }
        Instant now = times.now();
        asked.reversed().forEach(request -> entries.add(entry(request, now)));
        uses.forEach(use -> entries.add(entry(use, now)));
        if (asked.isEmpty() && uses.isEmpty()) {
            entries.add(new EmptyState(getTranslation("identity.none")));
        }
    }

    private Component entry(IdentityRequest request, Instant now) {
        var entry = panel(
                getTranslation("identity.request.of", name(request.askedBy()), times.dayAndTime(request.askedAt())),
                state(request, now));
        entry.add(facts(Map.of(
                "identity.fields", Words.fields(this, request.fields()),
                "identity.purpose", request.purpose(),
                "identity.necessity", request.necessity())));
        if (request.askedBy() == me && request.live(now)) {
            entry.add(hidden(() -> releases.show(request.id())));
        }
        return entry;
    }

    private Component entry(GlassBroken use, Instant now) {
        var entry = panel(
                getTranslation("identity.glass.of", name(use.usedBy()), times.dayAndTime(use.usedAt())),
                use.live(now)
                        ? getTranslation("identity.state.live", times.timeOfDay(use.until()))
                        : getTranslation("identity.state.over", times.timeOfDay(use.until())));
        entry.add(facts(
                Map.of("identity.fields", Words.fields(this, use.fields()), "identity.glass.reason", use.reason())));
        if (use.usedBy() == me && use.live(now)) {
            entry.add(hidden(() -> glass.show(use.id())));
        }
        return entry;
    }

    private String state(IdentityRequest request, Instant now) {
        if (request.waiting()) {
            return getTranslation("identity.state.waiting");
        }
        if (request.live(now)) {
            return getTranslation("identity.state.live", times.timeOfDay(until(request)));
        }
        return Boolean.TRUE.equals(request.granted())
                ? getTranslation("identity.state.over", times.dayAndTime(until(request)))
                : getTranslation("identity.state.denied", String.valueOf(request.reason()));
    }

    private static Instant until(IdentityRequest request) {
        return Objects.requireNonNull(request.until());
    }

    /** A button in the place of the fields; showing and hiding as often as the reader likes, each showing on record. */
    private Component hidden(Supplier<Map<IdentityField, String>> fields) {
        var place = new Div();
        place.addClassName("earshot-stack");
        hide(place, fields);
        return place;
    }

    private void hide(Div place, Supplier<Map<IdentityField, String>> fields) {
        place.removeAll();
        place.add(new Button(getTranslation("identity.show"), click -> Say.orWhyNot(() -> show(place, fields))));
    }

    private void show(Div place, Supplier<Map<IdentityField, String>> fields) {
        var list = new DescriptionList();
        fields.get().forEach((field, value) -> {
            var shown = new Span(value);
            shown.addClassName("earshot-code");
            list.add(new DescriptionList.Term(Words.field(this, field)), new DescriptionList.Description(shown));
        });
        place.removeAll();
        place.add(list, new Button(getTranslation("identity.hide"), click -> hide(place, fields)));
    }

    private Div panel(String title, String state) {
        var head = new Span(title);
        var line = new Span(state);
        line.addClassName("earshot-hint");
        var panel = new Div(head, line);
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }

    private DescriptionList facts(Map<String, String> words) {
        var list = new DescriptionList();
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(word -> list.add(
                        new DescriptionList.Term(getTranslation(word.getKey())),
                        new DescriptionList.Description(word.getValue())));
        return list;
    }

    private String name(long account) {
        return people.names(List.of(account)).getOrDefault(account, getTranslation("identity.somebody"));
    }
}
