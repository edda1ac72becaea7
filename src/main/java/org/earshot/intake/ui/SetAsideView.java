package org.earshot.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.ReadersZone;
import org.earshot.clip.SetAside;
import org.earshot.clip.SetAsideClip;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Clips that no rendition could be made of, each with its reason and a way to try again. */
@Route("admin/set-aside")
@Menu(title = "intake.aside.title", order = 86)
@RolesAllowed("ADMIN")
class SetAsideView extends Page {

    private final SetAside setAside;
    private final Grid<SetAsideClip> grid = new Grid<>();
    private final Times times;

    SetAsideView(SetAside setAside, ReadersZone reader) {
        super("intake.aside.title");
        this.times = new Times(reader.clock(), getLocale());
        this.setAside = setAside;
        setLine(getTranslation("intake.aside.line"));
        addAction(new Button(getTranslation("intake.refresh"), click -> refresh()));
        grid.addComponentColumn(SetAsideView::code)
                .setHeader(getTranslation("intake.aside.clip"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SetAsideClip::locale)
                .setHeader(getTranslation("intake.aside.locale"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(clip -> times.dayAndTime(clip.receivedAt()))
                .setHeader(getTranslation("intake.aside.received"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SetAsideClip::reason)
                .setHeader(getTranslation("intake.aside.reason"))
                .setFlexGrow(4)
                .setTooltipGenerator(SetAsideClip::reason);
        grid.addComponentColumn(this::tryAgain).setAutoWidth(true).setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("intake.aside.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("intake.aside.none")));
        add(grid);
        refresh();
    }

    private void refresh() {
        var clips = setAside.all();
        grid.setItems(clips);
        grid.setAllRowsVisible(clips.size() <= 50);
    }

    private static Component code(SetAsideClip clip) {
        var code = new Span(clip.code());
        code.addClassName("earshot-code");
        return code;
    }

    private Component tryAgain(SetAsideClip clip) {
        var button = new Button(getTranslation("intake.aside.again"), click -> {
            if (Say.orWhyNot(() -> setAside.tryAgain(clip))) {
                Say.done(getTranslation("intake.aside.again.done", clip.code()));
            }
            refresh();
        });
        button.setAriaLabel(getTranslation("intake.aside.again.of", clip.code()));
        return button;
    }
}
