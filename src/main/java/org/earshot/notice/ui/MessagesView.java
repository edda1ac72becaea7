package org.earshot.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** A person's messages, newest first, as they come. */
@Route(MessagesView.PATH)
@Menu(title = "notice.messages.title", order = 70)
@PermitAll
class MessagesView extends Page {

    static final String PATH = "messages";

    private final Notices notices;
    private final Times times;
    private final Grid<Received> grid = new Grid<>();
    private final Button readAll;

    MessagesView(Notices notices, Live live, ReadersZone reader) {
        super("notice.messages.title");
        this.notices = notices;
        this.times = new Times(reader.clock(), getLocale());
        readAll = new Button(getTranslation("notice.messages.read-all"), click -> {
            notices.readAll();
            refresh();
        });
        readAll.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(new RouterLink(getTranslation("notice.messages.reach"), ReachView.class), readAll);
        grid.addComponentColumn(this::line)
                .setHeader(getTranslation("notice.messages.what"))
                .setFlexGrow(5);
        grid.addComponentColumn(message -> times.ago(this, message.at()))
                .setHeader(getTranslation("notice.messages.at"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("notice.messages.state"));
        grid.addClassName("earshot-tall");
        grid.setEmptyStateComponent(new EmptyState(getTranslation("notice.messages.none")));
        add(grid);
        live.listen(this, notices.topic(), this::refresh);
        refresh();
    }

    private Component line(Received message) {
        var open = new Button(message.line(), click -> {
            notices.read(message.id());
            UI.getCurrent().navigate(message.path());
        });
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private Component state(Received message) {
        if (message.readAt() != null) {
            return new Span(getTranslation("notice.messages.read"));
        }
        return new Button(getTranslation("notice.messages.mark"), click -> {
            notices.read(message.id());
            refresh();
        });
    }

    private void refresh() {
        List<Received> mine = notices.mine();
        long unread = mine.stream().filter(message -> message.readAt() == null).count();
        setLine(getTranslation("notice.messages.line", unread));
        readAll.setEnabled(unread > 0);
        grid.setItems(mine);
    }
}
