package org.earshot.incident;

import org.earshot.escalation.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case that belongs to an incident.
 *
 * @param state null for a reader who does not work on cases
 */
public record GatheredCase(String number, @Nullable CaseState state) {

    /** Nothing is left to be done on it. */
    public boolean over() {
        return state != null && !state.open();
    }
}
