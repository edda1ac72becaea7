package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import org.earshot.care.Buddies;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.MenuBadge;

/** Says beside the page in the menu that a buddy is there; never that questions are due, which others could see. */
@org.springframework.stereotype.Component
final class CareBadge implements MenuBadge {

    private final Buddies buddies;
    private final Live live;

    CareBadge(Buddies buddies, Live live) {
        this.buddies = buddies;
        this.live = live;
    }

    @Override
    public String path() {
        return CareView.PATH;
    }

    @Override
    public Component make() {
        return new BuddyCount(buddies, live);
    }
}
