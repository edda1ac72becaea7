package org.earshot.escalation;

import com.vaadin.flow.component.Component;

/** A section of the case page that a capability above brings along, such as what was asked of the custodian. */
public interface CasePanel {

    /** What stands above it and in the page's list of sections, in words. */
    String title();

    /** Smaller ones come first. */
    int order();

    /** Whether it has anything to show or to do for this case and whoever looks at it. */
    boolean concerns(CaseFile file);

    /**
     * Builds it anew for a case as it is now.
     *
     * @param refresh to be called after something was done, so that the whole page looks again
     */
    Component show(CaseFile file, Runnable refresh);
}
