package org.earshot.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.procedure.ProcedureCommands;
import org.earshot.procedure.ProcedureStep;
import org.earshot.procedure.ProcedureVersion;
import org.earshot.procedure.Procedures;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/**
 * The procedure to read, whole. {@code ?version=1.0} shows an earlier one; {@code ?then=shift} leads to the shift once the
 * one in force is acknowledged.
 */
@Route("procedure")
@Menu(title = "procedure.title", order = 70)
@StyleSheet("earshot-procedure.css")
@RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR"})
class ProcedureView extends Page implements BeforeEnterObserver {

    private static final String SHIFT = "shift";

    private final Procedures procedures;
    private final Times times;
    private final Words words = new Words(this);
    private final Div content = new Div();
    private boolean thenShift;

    ProcedureView(Procedures procedures, ReadersZone reader) {
        super("procedure.title");
        this.procedures = procedures;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassNames("earshot-stack", "procedure-page");
        // Longer than the window and often without a button: the keyboard has to be able to scroll it.
        content.getElement().setAttribute("tabindex", "0");
        content.getElement().setAttribute("role", "region");
        content.getElement().setAttribute("aria-label", getTranslation("procedure.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        thenShift = asked.getSingleParameter("then").filter(SHIFT::equals).isPresent();
        content.removeAll();
        try {
            ProcedureVersion current = procedures.current();
            show(asked.getSingleParameter("version").map(procedures::version).orElse(current), current);
        } catch (Refusal refusal) {
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void show(ProcedureVersion version, ProcedureVersion current) {
        boolean inForce = version.version().equals(current.version());
        setLine(getTranslation(
                inForce ? "procedure.line" : "procedure.line.earlier",
                version.version(),
                times.dayAndTime(version.publishedAt()),
                current.version()));
        boolean unread = inForce && !procedures.acknowledgedByMe();
        if (unread) {
            content.add(news(version));
        }
        content.add(new H2(getTranslation("procedure.core")));
        for (String command : ProcedureCommands.ALL) {
            group(
                    getTranslation("procedure.command." + command),
                    version.core().stream()
                            .filter(step -> step.command().equals(command))
                            .toList());
        }
        content.add(new H2(getTranslation("procedure.emergency")), new StepList(version.emergency(), words));
        content.add(new H2(getTranslation("procedure.categories")), hint("procedure.categories.line"));
        for (int i = 0; i <= 14; i++) {
            String category = "C%02d".formatted(i);
            group(words.category(category), version.ofCategory(category));
        }
        content.add(inForce ? foot(version, unread) : new Div());
    }

    private void group(String title, List<ProcedureStep> steps) {
        if (!steps.isEmpty()) {
            content.add(new H3(title), new StepList(steps, words));
        }
    }

    /** What is new for somebody who has read an earlier version; to others that they have it before them. */
    private Component news(ProcedureVersion version) {
        var panel = new Div();
        panel.addClassNames("earshot-panel", "earshot-stack");
        procedures
                .lastAcknowledgedByMe()
                .ifPresentOrElse(
                        last -> {
                            panel.add(new H2(getTranslation("procedure.news", last)));
                            procedures.all().stream()
                                    .takeWhile(each -> !each.version().equals(last))
                                    .toList()
                                    .reversed()
                                    .forEach(each -> panel.add(new Paragraph(
                                            getTranslation("procedure.news.of", each.version(), each.changed()))));
                            panel.add(new DiffList(procedures.compare(last, version.version())));
                        },
                        () -> panel.add(new Paragraph(getTranslation("procedure.first"))));
        return panel;
    }

    private Component foot(ProcedureVersion version, boolean unread) {
        var foot = new Div();
        foot.addClassName("procedure-foot");
        if (unread) {
            var read = new Button(getTranslation("procedure.read"), click -> acknowledge(version.version()));
            read.addThemeVariants(ButtonVariant.PRIMARY);
            foot.add(read, hint("procedure.read.what"));
        } else {
            foot.add(hint("procedure.read.done"));
        }
        return foot;
    }

    private void acknowledge(String version) {
        if (Say.orWhyNot(() -> procedures.acknowledge(version))) {
            if (thenShift) {
                UI.getCurrent().navigate(SHIFT);
            } else {
                Say.done(getTranslation("procedure.read.thanks"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        }
    }

    private Span hint(String key) {
        var hint = new Span(getTranslation(key));
        hint.addClassName("earshot-hint");
        return hint;
    }
}
