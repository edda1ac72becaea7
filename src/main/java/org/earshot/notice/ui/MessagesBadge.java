package org.earshot.notice.ui;

import com.vaadin.flow.component.Component;
import org.earshot.notice.Notices;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.MenuBadge;

/** Puts the number of unread messages beside "Messages" in the menu. */
@org.springframework.stereotype.Component
final class MessagesBadge implements MenuBadge {

    private final Notices notices;
    private final Live live;

    MessagesBadge(Notices notices, Live live) {
        this.notices = notices;
        this.live = live;
    }

    @Override
    public String path() {
        return MessagesView.PATH;
    }

    @Override
    public Component make() {
        return new UnreadCount(notices, live);
    }
}
