package org.earshot.shift.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.access.Site;
import org.earshot.shared.ui.Say;
import org.earshot.shift.Rota;
import org.earshot.shift.RotaEntry;
import org.earshot.shift.RotaKind;
import org.earshot.shift.RotaPlan;
import org.jspecify.annotations.Nullable;

/** Adds, changes or removes one entry of the rota, in the site's wall-clock time. */
final class EntryDialog extends Dialog {

    private final Rota rota;
    private final Site site;
    private final @Nullable RotaEntry entry;
    private final Runnable saved;
    private final Select<Person> person = new Select<>();
    private final Select<RotaKind> kind = new Select<>();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker to = new DateTimePicker();

    EntryDialog(
            Rota rota,
            Site site,
            List<Person> people,
            @Nullable RotaEntry entry,
            @Nullable Person chosen,
            LocalDate day,
            Runnable saved) {
        this.rota = rota;
        this.site = site;
        this.entry = entry;
        this.saved = saved;
        setHeaderTitle(getTranslation(entry == null ? "shift.rota.add" : "shift.rota.change"));
        person.setLabel(getTranslation("shift.rota.person"));
        person.setItems(people);
        person.setItemLabelGenerator(Person::displayName);
        kind.setLabel(getTranslation("shift.rota.kind"));
        kind.setItems(RotaKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("shift.rota.kind." + each));
        from.setLabel(getTranslation("shift.rota.from"));
        to.setLabel(getTranslation("shift.rota.to", site.zone().getId()));
        for (DateTimePicker picker : List.of(from, to)) {
            picker.setStep(Duration.ofMinutes(15));
            picker.setLocale(getLocale());
        }
        fill(people, chosen, day);
        var fields = new Div(person, kind, from, to);
        fields.addClassName("earshot-stack");
        add(fields);
        buttons();
    }

    private void fill(List<Person> people, @Nullable Person chosen, LocalDate day) {
        if (entry == null) {
            if (chosen != null) {
                person.setValue(chosen);
            }
            kind.setValue(RotaKind.WORK);
            from.setValue(day.atTime(8, 0));
            to.setValue(day.atTime(17, 0));
        } else {
            people.stream()
                    .filter(each -> each.id() == entry.accountId())
                    .findFirst()
                    .ifPresent(person::setValue);
            kind.setValue(entry.kind());
            from.setValue(entry.startsAt().atZone(site.zone()).toLocalDateTime());
            to.setValue(entry.endsAt().atZone(site.zone()).toLocalDateTime());
        }
    }

    private void buttons() {
        if (entry != null) {
            var remove = new Button(
                    getTranslation("shift.rota.remove"), click -> done(() -> rota.remove(entry.id()), "removed"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(remove);
        }
        var cancel = new Button(getTranslation("shift.rota.cancel"), click -> close());
        var save = new Button(getTranslation("shift.rota.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        if (person.getValue() == null || from.getValue() == null || to.getValue() == null) {
            Say.refused(getTranslation("shift.rota.incomplete"));
            return;
        }
        var plan = new RotaPlan(site.id(), person.getValue().id(), kind.getValue(), from.getValue(), to.getValue());
        done(
                () -> {
                    if (entry == null) {
                        rota.add(plan);
                    } else {
                        rota.change(entry.id(), plan);
                    }
                },
                "saved");
    }

    private void done(Runnable act, String what) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation("shift.rota.done." + what));
            close();
            saved.run();
        }
    }
}
