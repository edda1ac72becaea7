package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.earshot.escalation.CaseAnswer;
import org.earshot.escalation.Command;
import org.earshot.escalation.MyCase;
import org.earshot.shared.ui.Times;

/** One of my own cases: what happened, and what I can still say about being told. */
final class MyCaseCard extends Div {

    private static final int LONGEST_WAIT_DAYS = 29;
    private static final int LONGEST_REASON = 4000;

    /** Does something for the raiser and says so; false when it was refused. */
    @FunctionalInterface
    interface Act {
        boolean apply(Command command, String doneKey);
    }

    private final MyCase mine;
    private final Times times;
    private final Instant now;
    private final Act act;

    MyCaseCard(MyCase mine, Times times, Instant now, Act act) {
        this.mine = mine;
        this.times = times;
        this.now = now;
        this.act = act;
        addClassNames("earshot-panel", "earshot-stack", "case-mine");
        var title = new H2(mine.number());
        title.addClassName("earshot-code");
        add(title, answers());
        state();
        if (mine.postponedUntil() == null && mine.canAskAgain()) {
            anotherLook();
        }
        boolean decided = mine.answers().stream().anyMatch(answer -> answer.kind() == CaseAnswer.Kind.DECIDED);
        if (mine.open() && !mine.declined() && !decided) {
            add(row(plain("later", this::later), plain("decline", this::decline)));
        }
    }

    private OrderedList answers() {
        var list = new OrderedList();
        list.addClassName("case-answers");
        list.getElement().setAttribute("aria-label", getTranslation("escalation.mine.list"));
        for (CaseAnswer answer : mine.answers()) {
            String key = answer.kind() == CaseAnswer.Kind.DECIDED
                    ? "escalation.mine.decided." + answer.outcome()
                    : "escalation.mine.answer." + answer.kind();
            var when = new Span(times.dayAndTime(answer.at()));
            when.addClassName("earshot-hint");
            list.add(new ListItem(new Span(getTranslation(key)), when));
        }
        return list;
    }

    private void state() {
        if (mine.lookBy() != null) {
            boolean late = now.isAfter(mine.lookBy());
            add(new Paragraph(getTranslation(
                    late ? "escalation.mine.look-late" : "escalation.mine.look-by", times.dayAndTime(mine.lookBy()))));
        }
        if (mine.open()) {
            add(new Paragraph(getTranslation("escalation.mine.right")));
        }
        if (mine.declined()) {
            add(new Paragraph(getTranslation("escalation.mine.declined")));
        } else if (mine.postponedUntil() != null) {
            add(new Paragraph(getTranslation("escalation.mine.postponed", times.dayAndTime(mine.postponedUntil()))));
        }
    }

    private void anotherLook() {
        if (mine.relookUntil() != null) {
            add(new Paragraph(getTranslation("escalation.mine.again.until", times.dayAndTime(mine.relookUntil()))));
        }
        add(row(
                plain("again", this::again),
                plain("waive", () -> act.apply(new Command.WaiveRelook(), "escalation.mine.waive.done"))));
    }

    private void again() {
        var why = new TextArea(getTranslation("escalation.mine.again.why"));
        why.setMaxLength(LONGEST_REASON);
        why.setWidthFull();
        ask("again", "ask", why, () -> act.apply(new Command.AskRelook(why.getValue()), "escalation.mine.again.done"));
    }

    private void later() {
        LocalDate today = now.atZone(times.zone()).toLocalDate();
        var day = new DatePicker(getTranslation("escalation.mine.later.day"));
        day.setLocale(times.locale());
        day.setMin(today.plusDays(1));
        day.setMax(today.plusDays(LONGEST_WAIT_DAYS));
        day.setValue(today.plusDays(1));
        ask(
                "later",
                "keep",
                day,
                () -> day.getValue() != null
                        && act.apply(
                                new Command.PostponeAnswers(day.getValue()
                                        .atStartOfDay(times.zone())
                                        .toInstant()),
                                "escalation.mine.later.done"));
    }

    private void decline() {
        ask("decline", "yes", new Div(), () -> act.apply(new Command.DeclineAnswers(), "escalation.mine.decline.done"));
    }

    private void ask(String name, String yes, Component field, BooleanSupplier done) {
        var dialog = new Dialog(getTranslation("escalation.mine." + name + ".title"));
        dialog.setWidth("480px");
        dialog.add(new Paragraph(getTranslation("escalation.mine." + name + ".what")), field);
        var confirm = new Button(getTranslation("escalation.mine." + name + "." + yes), click -> {
            if (done.getAsBoolean()) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("escalation.mine.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private Button plain(String name, Runnable press) {
        return new Button(getTranslation("escalation.mine." + name), click -> press.run());
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("earshot-row");
        return row;
    }
}
