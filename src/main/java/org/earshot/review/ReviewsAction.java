package org.earshot.review;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/** What can be done with the reviews on the supervisor's list, brought along by a capability above, such as asking for an export. */
public interface ReviewsAction {

    /**
     * Builds the page's button for it.
     *
     * @param shown the filter as it is when the button is pressed
     */
    Component make(Supplier<ReviewFilter> shown);
}
