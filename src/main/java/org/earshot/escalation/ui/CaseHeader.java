package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.earshot.escalation.CaseClock;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Command;
import org.jspecify.annotations.Nullable;

/** How a case stands: severity, state, clocks, owner, and the one next step. */
final class CaseHeader extends Div {

    private final CasePage page;
    private final Div facts = new Div();
    private final Paragraph next = new Paragraph();
    private final UnorderedList clocks = new UnorderedList();
    private final CommandButton acknowledge;

    CaseHeader(CasePage page) {
        this.page = page;
        addClassNames("earshot-panel", "earshot-stack", "case-header");
        facts.addClassName("case-facts");
        next.addClassName("case-next");
        clocks.addClassName("case-clocks");
        clocks.getElement().setAttribute("aria-label", getTranslation("escalation.case.clocks"));
        acknowledge = new CommandButton(
                        Command.Acknowledge.class,
                        "escalation.case.acknowledge",
                        () -> page.acting().apply(new Command.Acknowledge()))
                .primary();
        add(facts, next, acknowledge, clocks);
    }

    void show(CaseFile file) {
        InWords words = page.words();
        facts.removeAll();
        facts.add(words.severity(file.severity()), new Span(words.state(file.state())));
        facts.add(new Span(
                file.ownerId() == null
                        ? getTranslation("escalation.case.nobody")
                        : getTranslation("escalation.case.owner", words.who(file.ownerId()))));
        flag("drill", file.drill());
        flag("break-glass", file.breakGlass());
        flag("unsealed", !file.sealed());
        flag("relook", file.relookAsked());
        next.setText(next(file));
        acknowledge.show(file);
        acknowledge.setVisible(file.state() == CaseState.RAISED);
        clocks(file);
    }

    private void flag(String name, boolean set) {
        if (set) {
            var flag = new Span(getTranslation("escalation.case.flag." + name));
            flag.addClassName("earshot-warning");
            facts.add(flag);
        }
    }

    private String next(CaseFile file) {
        NextStep step = NextStep.of(file);
        String what = step.openSteps() > 0
                ? getTranslation("escalation.case.next." + step.key() + ".steps", step.openSteps())
                : getTranslation("escalation.case.next." + step.key(), or(file.mergeInto()));
        return file.nextDue() == null
                ? what
                : what + " "
                        + getTranslation(
                                "escalation.case.due", page.words().times().dayAndTime(file.nextDue()));
    }

    private static String or(@Nullable String number) {
        return number == null ? "" : number;
    }

    /** Those that run, those that were stopped, and those that were not kept. */
    private void clocks(CaseFile file) {
        Instant now = page.clock().instant();
        clocks.removeAll();
        for (CaseClock clock : file.clocks()) {
            if (clock.metAt() == null || clock.breachedAt() != null) {
                clocks.add(line(clock, now));
            }
        }
        clocks.setVisible(clocks.getChildren().findAny().isPresent());
    }

    private ListItem line(CaseClock clock, Instant now) {
        InWords words = page.words();
        var line = new ListItem(new Span(words.say("word.clock." + clock.kind())));
        if (clock.running()) {
            line.add(words.left(clock.dueAt(), now));
        } else if (clock.breachedAt() == null) {
            line.add(CaseSection.hint(getTranslation("escalation.case.stopped")));
        } else {
            var late = new Span(getTranslation(
                    clock.stoppedAt() == null ? "escalation.case.late" : "escalation.case.late.stopped"));
            late.addClassName("earshot-breached");
            line.add(late);
        }
        if (clock.breachedAt() != null) {
            line.add(CaseSection.hint(
                    clock.reason() == null
                            ? getTranslation("escalation.case.late.no-reason")
                            : getTranslation(
                                    "escalation.case.late.reason", clock.reason(), words.who(clock.reasonBy()))));
        }
        return line;
    }
}
