package org.earshot.escalation;

import java.util.Set;
import org.earshot.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A step of the procedure version that a case is pinned to.
 *
 * @param lane core, emergency or a category's
 * @param category whose cases it belongs to; null for all
 * @param roles who may do it; nobody when the system does
 * @param before the command that is refused until it is done; null when a command does it
 * @param by the command that does it
 */
public record Step(
        String id,
        Lane lane,
        @Nullable Category category,
        Set<Role> roles,
        @Nullable String before,
        @Nullable String by,
        boolean wantsEvidence,
        boolean mayBeNotApplicable,
        String text) {

    /** Which part of the procedure it is from. */
    public enum Lane {
        CORE,
        EMERGENCY,
        CATEGORY
    }

    /** Asked of cases whose kind of harm tends to recur, when it cannot be told whether it is over. */
    static final Step PATTERN = new Step(
            "PATTERN",
            Lane.CATEGORY,
            null,
            Set.of(Role.TS_ANALYST, Role.TS_LEAD),
            "propose",
            null,
            true,
            false,
            "Could the pattern continue?");
}
