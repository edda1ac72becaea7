package org.earshot.notice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.shared.ui.Live;

/**
 * How many messages are unread, as they come. It is also how a tab takes them: what it shows counts as delivered once
 * the browser has answered that the tab is looked at, and what is urgent is put before the person's eyes.
 */
final class UnreadCount extends Span {

    /** Answers when the tab is visible; a tab in the background answers when it is looked at again. */
    private static final String WHEN_SEEN = """
            return new Promise(seen => {
              const look = () => {
                if (document.visibilityState === 'visible') {
                  document.removeEventListener('visibilitychange', look);
                  seen(true);
                }
              };
              document.addEventListener('visibilitychange', look);
              look();
            });""";

    private final Notices notices;
    private boolean asked;

    UnreadCount(Notices notices, Live live) {
        this.notices = notices;
        addClassName("earshot-badge");
        live.listen(this, notices.topic(), this::look);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        asked = false;
        look();
    }

    private void look() {
        int unread = notices.unread();
        setVisible(unread > 0);
        setText(String.valueOf(unread));
        setTitle(unread > 0 ? getTranslation("notice.messages.badge", unread) : "");
        if (unread > 0 && !asked) {
            asked = true;
            getUI().ifPresent(tab -> tab.getElement().executeJs(WHEN_SEEN).then(Boolean.class, seen -> show()));
        }
    }

    void show() {
        asked = false;
        notices.take().stream().filter(Received::urgent).forEach(message -> new UrgentMessage(message, notices).open());
    }
}
