package org.earshot.watch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.time.Instant;
import org.earshot.shared.ui.Times;
import org.earshot.watch.Finding;
import org.earshot.watch.FindingState;
import org.earshot.watch.WatchWords;
import org.jspecify.annotations.Nullable;

/** One finding: what was found about whom, in which time, what was done about it, and the ways on that are open to the reader. */
final class FindingCard extends Div {

    /** What a reader can do about a finding. */
    interface Acts {

        void dismiss(Finding finding);

        void passOn(Finding finding);

        void openIncident(Finding finding);
    }

    private final Finding finding;
    private final Times times;

    FindingCard(Finding finding, Times times, boolean trustAndSafety, boolean supervises, Acts acts) {
        this.finding = finding;
        this.times = times;
        addClassNames("earshot-panel", "earshot-stack", "watch-finding");
        var code = new Span(finding.reference());
        code.addClassNames("earshot-code", "earshot-hint");
        var head = new Div(new H2(getTranslation("watch.rule." + finding.rule())), code);
        head.addClassName("watch-head");
        var person = new Span(finding.person() == null ? getTranslation("watch.about-a-clip") : finding.person());
        person.addClassName("watch-person");
        var when = new Span(
                getTranslation("watch.window", times.dayAndTime(finding.from()), times.dayAndTime(finding.to())));
        when.addClassName("earshot-hint");
        var about = new Div(person, when);
        about.addClassName("earshot-row");
        add(head, about, new Paragraph(sentence()));
        line("watch.people", String.join(", ", finding.people()));
        line("watch.clips", String.join(", ", finding.clips()));
        handled("watch.state.PASSED_ON", finding.passedOn());
        handled("watch.state." + finding.state(), finding.ended());
        if (finding.open()) {
            ways(trustAndSafety, supervises, acts);
        }
    }

    private String sentence() {
        I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        return WatchWords.of(texts, getLocale(), finding.rule(), finding.numbers());
    }

    private void line(String key, String text) {
        if (!text.isEmpty()) {
            var line = new Paragraph(getTranslation(key, text));
            line.addClassName("earshot-hint");
            add(line);
        }
    }

    private void handled(String key, Finding.@Nullable Handled handled) {
        if (handled == null) {
            return;
        }
        Instant at = handled.at();
        String by = handled.by() == null ? getTranslation("watch.by-itself") : handled.by();
        String tail = finding.incident() != null && key.endsWith(FindingState.INCIDENT.name())
                ? finding.incident()
                : handled.reason() == null ? "" : handled.reason();
        add(new Paragraph(getTranslation(key, by, times.dayAndTime(at), tail).strip()));
    }

    private void ways(boolean trustAndSafety, boolean supervises, Acts acts) {
        var row = new Div();
        row.addClassName("earshot-row");
        if (trustAndSafety) {
            row.add(button("watch.open-incident", ButtonVariant.PRIMARY, () -> acts.openIncident(finding)));
        }
        if (supervises && finding.state() == FindingState.OPEN) {
            row.add(button("watch.pass-on", ButtonVariant.PRIMARY, () -> acts.passOn(finding)));
        }
        if (trustAndSafety || finding.state() == FindingState.OPEN) {
            row.add(button("watch.dismiss", ButtonVariant.TERTIARY, () -> acts.dismiss(finding)));
        }
        if (row.getComponentCount() > 0) {
            add(row);
        }
    }

    private Button button(String key, ButtonVariant variant, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(variant);
        return button;
    }
}
