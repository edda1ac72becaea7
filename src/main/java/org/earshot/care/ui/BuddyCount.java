package org.earshot.care.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import org.earshot.care.Buddies;
import org.earshot.care.Buddy;
import org.earshot.shared.ui.Live;

/** How much of a buddy waits to be looked at, as it comes: messages, or being asked. */
final class BuddyCount extends Span {

    private final Buddies buddies;

    BuddyCount(Buddies buddies, Live live) {
        this.buddies = buddies;
        addClassName("earshot-badge");
        live.listen(this, buddies.topic(), this::look);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    private void look() {
        Buddy mine = buddies.mine();
        int waiting = mine.standing() == Buddy.Standing.ASKED ? 1 : mine.unread();
        setVisible(waiting > 0);
        setText(String.valueOf(waiting));
        setTitle(getTranslation("care.buddy.badge"));
    }
}
