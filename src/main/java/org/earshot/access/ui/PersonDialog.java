package org.earshot.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Invited;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** Makes or changes one person. A new person, or one who lost the password, gets a one-time link to pass on. */
final class PersonDialog extends Dialog {

    private final People people;
    private final @Nullable Person person;
    private final Runnable after;
    private final TextField username = new TextField(getTranslation("access.person.username"));
    private final TextField name = new TextField(getTranslation("access.person.name"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("access.person.roles"));
    private final TextField languages = new TextField(getTranslation("access.person.languages"));
    private final TextField clearances = new TextField(getTranslation("access.person.clearances"));
    private final Select<Site> site = new Select<>();

    PersonDialog(People people, List<Site> sites, @Nullable Person person, Runnable after) {
        this.people = people;
        this.person = person;
        this.after = after;
        setHeaderTitle(person == null ? getTranslation("access.people.add") : person.displayName());
        setWidth("560px");
        fields(sites);
        var fields = new Div(name, username, roles, languages, clearances, site);
        fields.addClassName("earshot-stack");
        add(fields);
        var save = new Button(getTranslation("access.person.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (person != null) {
            fill(person, sites);
            var invite = new Button(
                    getTranslation("access.person.invite-again"),
                    click -> Say.orWhyNot(() -> showLink(people.inviteAgain(person.id()))));
            getFooter().add(openOrClose(person), invite);
        }
        getFooter().add(new Button(getTranslation("access.person.cancel"), click -> close()), save);
    }

    private void fields(List<Site> sites) {
        roles.setItems(Role.values());
        roles.addClassName("earshot-two-columns");
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        languages.setHelperText(getTranslation("access.person.languages.help"));
        clearances.setHelperText(getTranslation("access.person.clearances.help"));
        site.setLabel(getTranslation("access.person.site"));
        site.setItems(sites.stream().filter(each -> !each.retired()).toList());
        site.setItemLabelGenerator(each -> each == null ? getTranslation("access.person.no-site") : each.name());
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(getTranslation("access.person.no-site"));
    }

    private void fill(Person known, List<Site> sites) {
        username.setValue(known.username());
        name.setValue(known.displayName());
        roles.setValue(known.roles());
        languages.setValue(String.join(", ", known.languages().stream().sorted().toList()));
        clearances.setValue(
                String.join(", ", known.clearances().stream().sorted().toList()));
        sites.stream()
                .filter(each -> known.siteId() != null && each.id() == known.siteId())
                .findFirst()
                .ifPresent(site::setValue);
    }

    private Button openOrClose(Person known) {
        String key = known.active() ? "access.person.disable" : "access.person.enable";
        return new Button(getTranslation(key), click -> {
            boolean done = Say.orWhyNot(() -> {
                if (known.active()) {
                    people.disable(known.id());
                } else {
                    people.enable(known.id());
                }
            });
            if (done) {
                Say.done(getTranslation(key + ".done", known.displayName()));
                close();
                after.run();
            }
        });
    }

    private void save() {
        var profile = new Profile(
                username.getValue().strip().toLowerCase(Locale.ROOT),
                name.getValue().strip(),
                roles.getValue(),
                words(languages.getValue().toLowerCase(Locale.ROOT)),
                words(clearances.getValue()),
                site.getValue() == null ? null : site.getValue().id());
        Say.orWhyNot(() -> {
            if (person == null) {
                showLink(people.create(profile));
            } else {
                people.change(person.id(), profile);
                Say.done(getTranslation("access.person.saved"));
                close();
            }
            after.run();
        });
    }

    private void showLink(Invited invited) {
        removeAll();
        getFooter().removeAll();
        var link = new Div("/welcome#" + invited.token());
        link.addClassName("earshot-secret");
        add(new Paragraph(getTranslation("access.person.link")), link);
        getFooter().add(new Button(getTranslation("access.person.link.done"), click -> close()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
