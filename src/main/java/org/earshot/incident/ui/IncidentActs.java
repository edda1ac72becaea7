package org.earshot.incident.ui;

import static org.earshot.incident.ui.WordsDialog.area;
import static org.earshot.incident.ui.WordsDialog.chosen;
import static org.earshot.incident.ui.WordsDialog.line;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.earshot.incident.Act;
import org.earshot.incident.AfterAction;
import org.earshot.incident.EntryKind;
import org.earshot.incident.GatheredCase;
import org.earshot.incident.IncidentFile;
import org.earshot.incident.IncidentTask;
import org.earshot.shared.ui.Times;

/** The buttons of an incident and the dialogs behind them. */
final class IncidentActs {

    private final BiPredicate<IncidentFile, Act> door;
    private final IncidentFile file;
    private final Map<Long, String> names;
    private final Times times;
    private final List<String> procedureVersions;

    IncidentActs(
            BiPredicate<IncidentFile, Act> door,
            IncidentFile file,
            Map<Long, String> names,
            Times times,
            List<String> procedureVersions) {
        this.door = door;
        this.file = file;
        this.names = names;
        this.times = times;
        this.procedureVersions = procedureVersions;
    }

    Component close() {
        return button("incident.close", Act.Close.class, () -> does(new Act.Close()));
    }

    Component reopen() {
        return button("incident.reopen", Act.Reopen.class, () -> {
            var reason = line(text("incident.reason"));
            dialog("incident.reopen", () -> new Act.Reopen(reason.getValue()))
                    .with(reason)
                    .open();
        });
    }

    Component addCase() {
        return button("incident.case.add", Act.AddCase.class, () -> {
            var number = line(text("incident.case.number"));
            dialog("incident.case.add", () -> new Act.AddCase(number.getValue()))
                    .with(number)
                    .open();
        });
    }

    Component takeOutCase() {
        return button("incident.case.out", Act.TakeOutCase.class, () -> {
            var which = new Select<String>();
            which.setLabel(text("incident.case.number"));
            which.setItems(file.cases().stream().map(GatheredCase::number).toList());
            var reason = line(text("incident.reason"));
            dialog(
                            "incident.case.out",
                            () -> new Act.TakeOutCase(
                                    which.getValue() == null ? "" : which.getValue(), reason.getValue()))
                    .with(which, reason)
                    .open();
        });
    }

    Component addTask() {
        return button("incident.task.add", Act.AddTask.class, () -> {
            var what = line(text("incident.task.what"));
            var owner = person("incident.task.owner", names.keySet());
            var due = new DateTimePicker(text("incident.task.due"));
            due.setStep(Duration.ofMinutes(30));
            due.setHelperText(times.zone().getId());
            dialog("incident.task.add", () -> new Act.AddTask(what.getValue(), chosen(owner), moment(due.getValue())))
                    .with(what, owner, due)
                    .open();
        });
    }

    Component finish(IncidentTask task) {
        return button("incident.task.finish", Act.FinishTask.class, () -> does(new Act.FinishTask(task.id())));
    }

    Component drop(IncidentTask task) {
        return button("incident.task.drop", Act.DropTask.class, () -> {
            var reason = line(text("incident.reason"));
            dialog("incident.task.drop", () -> new Act.DropTask(task.id(), reason.getValue()))
                    .with(reason)
                    .open();
        });
    }

    Component decide() {
        return button("incident.decide", Act.Decide.class, () -> {
            var decision = area(text("incident.decide.what"));
            dialog("incident.decide", () -> new Act.Decide(decision.getValue()))
                    .with(decision)
                    .open();
        });
    }

    Component namePerson() {
        return button("incident.person.name", Act.NamePerson.class, () -> {
            var who = person(
                    "incident.person",
                    names.keySet().stream()
                            .filter(each -> !file.named().contains(each))
                            .toList());
            dialog("incident.person.name", () -> new Act.NamePerson(chosen(who)))
                    .with(who)
                    .open();
        });
    }

    Component noLongerName() {
        return button("incident.person.out", Act.NoLongerName.class, () -> {
            var who = person("incident.person", file.named());
            dialog("incident.person.out", () -> new Act.NoLongerName(chosen(who)))
                    .with(who)
                    .open();
        });
    }

    Component give() {
        return button("incident.give", Act.Give.class, () -> {
            var who = person("incident.owner", names.keySet());
            dialog("incident.give", () -> new Act.Give(chosen(who))).with(who).open();
        });
    }

    Component review() {
        return button("incident.review.write", Act.WriteReview.class, () -> {
            AfterAction before = file.review();
            var learned = area(text("incident.review.learned"));
            var version = new Select<String>();
            version.setLabel(text("incident.review.version"));
            version.setItems(procedureVersions);
            version.setEmptySelectionAllowed(true);
            version.setEmptySelectionCaption(text("incident.review.no-procedure"));
            if (before != null) {
                learned.setValue(before.learned());
                version.setValue(before.changedProcedure());
            }
            dialog("incident.review.write", () -> new Act.WriteReview(learned.getValue(), version.getValue()))
                    .with(learned, version)
                    .open();
        });
    }

    Component note() {
        return button("incident.note", Act.Note.class, () -> {
            var kind = new Select<EntryKind>();
            kind.setLabel(text("incident.note.kind"));
            kind.setItems(EntryKind.NOTE, EntryKind.WATCH, EntryKind.MISUSE);
            kind.setItemLabelGenerator(each -> text("incident.entry." + each));
            kind.setValue(EntryKind.NOTE);
            var reference = line(text("incident.note.reference"));
            reference.setMaxLength(60);
            var words = area(text("incident.note.text"));
            words.setHelperText(text("incident.note.help"));
            dialog("incident.note", () -> new Act.Note(kind.getValue(), reference.getValue(), words.getValue()))
                    .with(kind, reference, words)
                    .open();
        });
    }

    private ComboBox<Long> person(String labelKey, Collection<Long> accounts) {
        var person = new ComboBox<Long>(text(labelKey));
        person.setItems(accounts);
        person.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        return person;
    }

    private Instant moment(LocalDateTime local) {
        return local == null ? Instant.EPOCH : local.atZone(times.zone()).toInstant();
    }

    private WordsDialog dialog(String key, java.util.function.Supplier<Act> act) {
        return new WordsDialog(key, key, () -> does(act.get()));
    }

    private boolean does(Act act) {
        return door.test(file, act);
    }

    private Button button(String key, Class<? extends Act> act, Runnable click) {
        return IncidentView.button(file, text(key), act, click);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
