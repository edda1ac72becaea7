package org.earshot.shift;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a capability above shows its owner on My shift. */
public interface ShiftPanel {

    /** Smaller ones come first. */
    int order();

    /** While the shift is open and not on a break. */
    default Optional<Component> whileWorking(OpenShift shift) {
        return Optional.empty();
    }

    /** On the last page of the shift. */
    default Optional<Component> atTheEnd(EndOfShift end) {
        return Optional.empty();
    }
}
