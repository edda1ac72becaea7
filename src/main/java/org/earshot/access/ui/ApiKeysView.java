package org.earshot.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.earshot.access.ApiKeys;
import org.earshot.access.ApiKeys.KeyRow;
import org.earshot.access.ReadersZone;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Keys with which machines hand in clips. */
@Route("admin/keys")
@Menu(title = "access.keys.title", order = 82)
@RolesAllowed("ADMIN")
class ApiKeysView extends Page {

    private final ApiKeys keys;
    private final Times times;
    private final Grid<KeyRow> grid = new Grid<>();

    ApiKeysView(ApiKeys keys, ReadersZone reader) {
        super("access.keys.title");
        this.keys = keys;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("access.keys.line"));
        var add = new Button(getTranslation("access.keys.add"), click -> ask());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var page = new Anchor("api/docs", getTranslation("access.keys.openapi"));
        page.setRouterIgnore(true);
        addAction(page, add);
        grid.addColumn(KeyRow::name).setHeader(getTranslation("access.keys.name"));
        grid.addColumn(key -> key.hint() + "…").setHeader(getTranslation("access.keys.hint"));
        grid.addColumn(key -> time(key.createdAt())).setHeader(getTranslation("access.keys.created"));
        grid.addColumn(key -> time(key.lastUsedAt())).setHeader(getTranslation("access.keys.used"));
        grid.addComponentColumn(this::revoke).setHeader(getTranslation("access.person.state"));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("access.keys.none")));
        add(grid);
        refresh();
    }

    private Component revoke(KeyRow key) {
        if (key.revokedAt() != null) {
            return new Span(getTranslation("access.keys.revoked", time(key.revokedAt())));
        }
        return new Button(getTranslation("access.keys.revoke"), click -> {
            if (Say.orWhyNot(() -> keys.revoke(key.id()))) {
                refresh();
            }
        });
    }

    private void ask() {
        var dialog = new Dialog(getTranslation("access.keys.add"));
        var name = new TextField(getTranslation("access.keys.name"));
        name.setHelperText(getTranslation("access.keys.name.help"));
        dialog.add(name);
        var make = new Button(
                getTranslation("access.keys.make"),
                click -> Say.orWhyNot(() -> {
                    show(dialog, keys.create(name.getValue()));
                    refresh();
                }));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("access.person.cancel"), click -> dialog.close()), make);
        dialog.open();
        name.focus();
    }

    private void show(Dialog dialog, String key) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        var secret = new Div(key);
        secret.addClassName("earshot-secret");
        dialog.add(new Paragraph(getTranslation("access.keys.once")), secret);
        dialog.getFooter().add(new Button(getTranslation("access.person.link.done"), click -> dialog.close()));
    }

    private void refresh() {
        grid.setItems(keys.all());
    }

    private String time(@Nullable Instant at) {
        return at == null ? getTranslation("access.keys.never") : times.dayAndTime(at);
    }
}
