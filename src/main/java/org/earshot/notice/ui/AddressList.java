package org.earshot.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.notice.Addresses;
import org.earshot.shared.ui.Say;

/** Everybody who can sign in, and their e-mail address, for administrators. */
final class AddressList extends Grid<Person> {

    private final Addresses addresses;
    private final People people;
    private Map<Long, String> known = Map.of();

    AddressList(Addresses addresses, People people) {
        this.addresses = addresses;
        this.people = people;
        addColumn(Person::displayName).setHeader(getTranslation("notice.deliveries.person"));
        addColumn(person -> known.getOrDefault(person.id(), getTranslation("notice.deliveries.no-address")))
                .setHeader(getTranslation("notice.deliveries.address"))
                .setFlexGrow(2);
        addComponentColumn(this::change);
        refresh();
    }

    private Component change(Person person) {
        var change = new Button(getTranslation("notice.deliveries.change"), click -> ask(person));
        change.setAriaLabel(getTranslation("notice.deliveries.change") + ": " + person.displayName());
        return change;
    }

    private void ask(Person person) {
        var dialog = new Dialog(person.displayName());
        var mail = new EmailField(getTranslation("notice.deliveries.address"));
        mail.setValue(known.getOrDefault(person.id(), ""));
        dialog.add(mail);
        var save = new Button(getTranslation("notice.reach.save"), click -> {
            if (Say.orWhyNot(() -> addresses.setFor(person.id(), mail.getValue()))) {
                dialog.close();
                Say.done(getTranslation("notice.deliveries.address.done"));
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("notice.deliveries.cancel"), click -> dialog.close()), save);
        dialog.open();
        mail.focus();
    }

    private void refresh() {
        known = addresses.all();
        setItems(people.all().stream().filter(Person::active).toList());
    }
}
