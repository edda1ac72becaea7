package org.earshot.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** The places where people work, with their time zones. */
@Route("admin/sites")
@Menu(title = "access.sites.title", order = 81)
@RolesAllowed("ADMIN")
class SitesView extends Page {

    private final Sites sites;
    private final Grid<Site> grid = new Grid<>();

    SitesView(Sites sites) {
        super("access.sites.title");
        this.sites = sites;
        setLine(getTranslation("access.sites.line"));
        var add = new Button(getTranslation("access.sites.add"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(add);
        grid.addComponentColumn(site -> {
                    var button = new Button(site.name(), click -> open(site));
                    button.addThemeVariants(ButtonVariant.TERTIARY);
                    return button;
                })
                .setHeader(getTranslation("access.sites.name"));
        grid.addColumn(site -> site.zone().getId()).setHeader(getTranslation("access.sites.zone"));
        grid.addColumn(site -> getTranslation(site.retired() ? "access.sites.retired" : "access.sites.open"))
                .setHeader(getTranslation("access.person.state"));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("access.sites.none")));
        add(grid);
        refresh();
    }

    private void open(@Nullable Site site) {
        var dialog = new Dialog(getTranslation(site == null ? "access.sites.add" : "access.sites.change"));
        var name = new TextField(getTranslation("access.sites.name"));
        var zone = new ComboBox<String>(getTranslation("access.sites.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .sorted()
                .toList());
        if (site != null) {
            name.setValue(site.name());
            zone.setValue(site.zone().getId());
            dialog.getFooter()
                    .add(new Button(
                            getTranslation("access.sites.retire"),
                            click -> finish(dialog, () -> sites.retire(site.id()))));
        }
        var fields = new Div(name, zone);
        fields.addClassName("earshot-stack");
        dialog.add(fields);
        var save = new Button(
                getTranslation("access.person.save"),
                click -> finish(dialog, () -> {
                    String chosen = zone.getValue() == null ? "" : zone.getValue();
                    if (site == null) {
                        sites.create(name.getValue(), chosen);
                    } else {
                        sites.change(site.id(), name.getValue(), chosen);
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("access.person.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void finish(Dialog dialog, Runnable act) {
        if (Say.orWhyNot(act)) {
            dialog.close();
            refresh();
        }
    }

    private void refresh() {
        grid.setItems(sites.all());
    }
}
