package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;

/** What stands beside an entry of the menu, such as a count. A capability adds a bean for its page; each tab gets its own. */
public interface MenuBadge {

    /** The route it stands beside, such as {@code messages}. */
    String path();

    Component make();
}
