package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Command;
import org.earshot.escalation.Emergency;
import org.earshot.escalation.Step;
import org.earshot.escalation.StepDone;
import org.earshot.shared.Verdict;
import org.earshot.shared.ui.Times;

/**
 * The emergency lane of a case: open it, its checklist, its news every twenty minutes, stand down, and the second person's
 * look. Drawn anew when the lane changes; what was typed stays.
 */
final class EmergencyPanel extends Section {

    private static final Duration NEWS_EVERY = Duration.ofMinutes(20);
    private static final Duration REVIEW_WITHIN = Duration.ofHours(4);
    private static final Set<String> SAID = Set.of("EMERGENCY", "EMERGENCY_NEWS", "STAND_DOWN", "EMERGENCY_REVIEW");

    private final CaseFile file;
    private final Acting acting;
    private final People people;
    private final Times times;
    private final Clock clock;
    private final List<CaseText> texts;

    EmergencyPanel(CaseFile file, Acting acting, Cases cases, People people, Times times, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.people = people;
        this.times = times;
        this.clock = clock;
        this.texts = file.emergencies().isEmpty() ? List.of() : cases.texts(file.number());
        addClassNames("earshot-panel", "earshot-stack", "escalation-part");
        setAriaLabel(getTranslation("escalation.emergency.title"));
        List<Emergency> lanes = file.emergencies();
        boolean open = lanes.stream().anyMatch(Emergency::open);
        setVisible(open || !lanes.isEmpty() || file.state().open());
        setClassName("escalation-emergency", open);
        add(new H2(getTranslation("escalation.emergency.title")));
        lanes.forEach(lane -> add(how(lane)));
        said();
        if (open) {
            add(checklist());
            news();
            standDown();
        } else if (file.state().open()) {
            opening();
        }
        review();
    }

    private Component how(Emergency lane) {
        String by = name(lane.openedBy());
        if (lane.open()) {
            var line = new Div(
                    new Span(getTranslation("escalation.emergency.open-since", times.dayAndTime(lane.openedAt()), by)),
                    new Countdown(
                            lane.updatedAt().plus(NEWS_EVERY),
                            clock.instant(),
                            times,
                            "escalation.emergency.news-in",
                            "escalation.emergency.news-over"));
            line.addClassName("earshot-row");
            return line;
        }
        var stood = new Div(new Span(getTranslation(
                "escalation.emergency.stood-down",
                times.dayAndTime(lane.openedAt()),
                by,
                lane.stoodDownAt() == null ? "" : times.dayAndTime(lane.stoodDownAt()),
                lane.stoodDownBy() == null ? "" : name(lane.stoodDownBy()),
                getTranslation("escalation.emergency.reached." + lane.reached()))));
        stood.addClassName("earshot-row");
        return stood;
    }

    /** What was written on the lane so far, oldest first. */
    private void said() {
        for (CaseText text :
                texts.stream().filter(each -> SAID.contains(each.kind())).toList()) {
            var head = new Span(getTranslation(
                    "escalation.emergency.said." + text.kind(),
                    times.dayAndTime(text.at()),
                    text.by() == null ? "" : name(text.by())));
            head.addClassName("earshot-hint");
            add(new Div(head, words(text)));
        }
    }

    private static Paragraph words(CaseText text) {
        var words = new Paragraph(text.text());
        words.addClassName("escalation-said");
        return words;
    }

    private void opening() {
        TextField facts = line("facts");
        TextField inDanger = line("in-danger");
        TextField place = line("place");
        var open = new Button(
                getTranslation("escalation.emergency.open"),
                click -> acting.apply(
                        new Command.OpenEmergency(facts.getValue(), inDanger.getValue(), place.getValue())));
        open.addClassName("earshot-escalate");
        var lines = new Div(facts, inDanger, place);
        lines.addClassName("escalation-lines");
        form(Command.OpenEmergency.class, "what", open, lines);
    }

    private TextField line(String name) {
        var field = new TextField(getTranslation("escalation.emergency." + name));
        field.setMaxLength(300);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return acting.<String, TextField>keep("open-emergency." + name, field);
    }

    private Component checklist() {
        var list = new OrderedList();
        list.addClassNames("earshot-stack", "escalation-checklist");
        file.steps().stream()
                .filter(each -> each.step().lane() == Step.Lane.EMERGENCY)
                .forEach(each -> list.add(step(each)));
        return list;
    }

    private ListItem step(CaseFile.CaseStep each) {
        Step step = each.step();
        StepDone done = each.done();
        var item = new ListItem(new Span(getTranslation("escalation.triage.step", step.id(), step.text())));
        if (done != null) {
            var by = new Span(getTranslation(
                    done.applies() ? "escalation.emergency.step.done" : "escalation.emergency.step.left-out",
                    done.by() == null ? "" : name(done.by()),
                    times.timeOfDay(done.at())));
            by.addClassName("earshot-hint");
            item.add(new Div(by));
            texts.stream().filter(text -> text.ref().equals(step.id())).forEach(text -> item.add(words(text)));
        } else if (each.doing() instanceof Verdict.Refused(String code, String reason)) {
            var why = new Span(reason);
            why.addClassName("earshot-hint");
            item.add(new Div(why));
        } else {
            TextArea evidence = area("do-step." + step.id(), "escalation.emergency.evidence");
            var row = new Div(
                    evidence,
                    new Button(
                            getTranslation("escalation.emergency.step.do"),
                            click -> acting.apply(new Command.DoStep(step.id(), evidence.getValue()))));
            row.addClassName("earshot-row");
            item.add(row);
        }
        return item;
    }

    private void news() {
        TextArea news = area("update-emergency.news", "escalation.emergency.news");
        var tell = new Button(
                getTranslation("escalation.emergency.news.do"),
                click -> acting.apply(new Command.UpdateEmergency(news.getValue())));
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        form(Command.UpdateEmergency.class, "news.what", tell, news);
    }

    private void standDown() {
        var reached = new RadioButtonGroup<Command.Reached>(getTranslation("escalation.emergency.reached"));
        reached.setItems(Command.Reached.values());
        reached.setItemLabelGenerator(each -> getTranslation("escalation.emergency.reached." + each));
        acting.<Command.Reached, RadioButtonGroup<Command.Reached>>keep("stand-down.reached", reached);
        TextArea contact = area("stand-down.contact", "escalation.emergency.contact");
        var down = new Button(getTranslation("escalation.emergency.stand-down"), click -> {
            Command.Reached who = reached.getValue() == null ? Command.Reached.UNKNOWN : reached.getValue();
            acting.apply(new Command.StandDown(who, contact.getValue()));
        });
        form(Command.StandDown.class, "stand-down.what", down, reached, contact);
    }

    private void review() {
        if (file.emergencies().stream().allMatch(each -> each.reviewedBy() != null)) {
            return;
        }
        Emergency first = file.emergencies().stream()
                .filter(each -> each.reviewedBy() == null)
                .findFirst()
                .orElseThrow();
        TextArea finding = area("review-emergency.finding", "escalation.emergency.finding");
        add(
                new H3(getTranslation("escalation.emergency.review")),
                new Countdown(
                        first.openedAt().plus(REVIEW_WITHIN),
                        clock.instant(),
                        times,
                        "escalation.emergency.review-in",
                        "escalation.emergency.review-over"));
        form(
                Command.ReviewEmergency.class,
                "review.what",
                new Button(
                        getTranslation("escalation.emergency.review.do"),
                        click -> acting.apply(new Command.ReviewEmergency(finding.getValue()))),
                finding);
    }

    /** The fields and the button where the command is open to me; else why it is not. */
    private void form(Class<? extends Command> command, String whatKey, Button act, Component... fields) {
        if (!file.open(command)) {
            var why = new Paragraph(file.whyNot(command));
            why.addClassName("earshot-hint");
            add(why);
            return;
        }
        var form = new Div(new Paragraph(getTranslation("escalation.emergency." + whatKey)));
        form.addClassNames("earshot-stack", "escalation-form");
        form.add(fields);
        form.add(new Div(act));
        add(form);
    }

    private TextArea area(String name, String labelKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(4000);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return acting.<String, TextArea>keep(name, area);
    }

    private String name(long account) {
        return people.names(List.of(account)).getOrDefault(account, "");
    }
}
