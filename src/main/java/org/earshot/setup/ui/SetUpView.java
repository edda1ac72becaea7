package org.earshot.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Set;
import org.earshot.access.Organisation;
import org.earshot.access.Sites;
import org.earshot.setup.SetUp;
import org.earshot.setup.SetUpStep;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;

/** The guided set-up: four steps, each done here or on its own page; the first that is missing is open. */
@Route("setup")
@Menu(title = "setup.title", order = 89)
@RolesAllowed("ADMIN")
class SetUpView extends Page {

    private final SetUp setUp;
    private final Organisation organisation;
    private final Sites sites;
    private final Div steps = new Div();

    SetUpView(SetUp setUp, Organisation organisation, Sites sites) {
        super("setup.title");
        this.setUp = setUp;
        this.organisation = organisation;
        this.sites = sites;
        steps.addClassNames("earshot-stack", "earshot-steps");
        add(steps);
        refresh();
    }

    private void refresh() {
        steps.removeAll();
        Set<SetUpStep> missing = setUp.missing();
        setLine(getTranslation(missing.isEmpty() ? "setup.line.done" : "setup.line"));
        SetUpStep open = missing.stream().findFirst().orElse(null);
        for (SetUpStep step : SetUpStep.values()) {
            steps.add(panel(step, missing.contains(step), step == open));
        }
        if (missing.isEmpty()) {
            var next = new Section(
                    new H2(getTranslation("setup.next")),
                    new Paragraph(getTranslation("setup.next.what")),
                    new Anchor("admin/keys", getTranslation("setup.next.keys")));
            next.addClassNames("earshot-panel", "earshot-stack");
            steps.add(next);
        }
    }

    private Section panel(SetUpStep step, boolean missing, boolean open) {
        var state = new Span(getTranslation(missing ? "setup.missing" : "setup.done"));
        state.addClassName("earshot-hint");
        var head = new Div(new H2(getTranslation("setup.step." + step)), state);
        head.addClassName("earshot-row");
        var panel = new Section(head);
        panel.addClassNames("earshot-panel", "earshot-stack");
        if (open || step == SetUpStep.ORGANISATION) {
            panel.add(new Paragraph(getTranslation("setup.step." + step + ".what")), fields(step));
        }
        return panel;
    }

    private Component fields(SetUpStep step) {
        return switch (step) {
            case ORGANISATION -> organisationFields();
            case SITE -> siteFields();
            case PEOPLE -> new Anchor("admin/people", getTranslation("setup.people.open"));
            case QUEUE -> queueFields();
        };
    }

    private Component organisationFields() {
        var name = new TextField(getTranslation("setup.organisation.name"));
        organisation.name().ifPresent(name::setValue);
        boolean named = organisation.name().isPresent();
        return row(name, save(named ? "setup.rename" : "setup.save", () -> organisation.call(name.getValue())));
    }

    private Component siteFields() {
        var name = new TextField(getTranslation("setup.site.name"));
        var zone = new ComboBox<String>(getTranslation("setup.site.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        return row(
                name, zone, save(() -> sites.create(name.getValue(), zone.getValue() == null ? "" : zone.getValue())));
    }

    private Component queueFields() {
        var name = new TextField(getTranslation("setup.queue.name"));
        var language = new TextField(getTranslation("setup.queue.language"));
        language.setHelperText(getTranslation("setup.queue.language.help"));
        return row(name, language, save(() -> setUp.makeQueue(name.getValue(), language.getValue(), null)));
    }

    private Button save(Runnable act) {
        return save("setup.save", act);
    }

    private Button save(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> {
            if (Say.orWhyNot(act)) {
                refresh();
            }
        });
        if (key.equals("setup.save")) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private static Div row(Component... components) {
        var row = new Div(components);
        row.addClassName("earshot-row");
        return row;
    }
}
