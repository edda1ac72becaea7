package org.earshot.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Function;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.care.Counsellor;
import org.earshot.care.Counsellors;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;

/** The counsellor of each site, for administrators. */
@Route("admin/counsellors")
@Menu(title = "care.counsellors.title", order = 83)
@RolesAllowed("ADMIN")
class CounsellorsView extends Page {

    private final Counsellors counsellors;
    private final Sites sites;
    private final Grid<Site> grid = new Grid<>();
    private Map<Long, Counsellor> known = Map.of();

    CounsellorsView(Counsellors counsellors, Sites sites) {
        super("care.counsellors.title");
        this.counsellors = counsellors;
        this.sites = sites;
        setLine(getTranslation("care.counsellors.line"));
        grid.addComponentColumn(site -> CareParts.quiet(site.name(), () -> open(site)))
                .setHeader(getTranslation("care.counsellors.site"));
        column("care.counsellors.service", Counsellor::service);
        column("care.counsellors.telephone", Counsellor::telephone);
        column("care.counsellors.hours", Counsellor::hours);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("care.counsellors.none")));
        add(grid);
        refresh();
    }

    private void column(String key, Function<Counsellor, String> part) {
        grid.addColumn(site -> {
                    Counsellor set = known.get(site.id());
                    return set == null ? getTranslation("care.counsellors.not-set") : part.apply(set);
                })
                .setHeader(getTranslation(key));
    }

    private void open(Site site) {
        Counsellor set = known.getOrDefault(site.id(), new Counsellor("", "", ""));
        var service = field("care.counsellors.service", set.service(), 120);
        var telephone = field("care.counsellors.telephone", set.telephone(), 60);
        var hours = field("care.counsellors.hours", set.hours(), 120);
        hours.setHelperText(getTranslation("care.counsellors.hours.help"));
        var dialog = new Dialog(site.name());
        var fields = new Div(service, telephone, hours);
        fields.addClassName("earshot-stack");
        dialog.add(fields);
        Button save = CareParts.button(getTranslation("care.counsellors.save"), () -> {
            if (Say.orWhyNot(() -> counsellors.set(
                    site.id(), new Counsellor(service.getValue(), telephone.getValue(), hours.getValue())))) {
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(CareParts.button(getTranslation("care.counsellors.cancel"), dialog::close), save);
        dialog.open();
    }

    private TextField field(String key, String value, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    private void refresh() {
        known = counsellors.all();
        grid.setItems(sites.all().stream().filter(site -> !site.retired()).toList());
    }
}
