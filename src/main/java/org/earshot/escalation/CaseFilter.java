package org.earshot.escalation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param siteId null for all sites
 * @param ownerId null for all owners
 * @param number part of a number; null for all
 * @param only a choice that is no column of its own
 */
public record CaseFilter(
        Set<CaseState> states,
        @Nullable Long siteId,
        @Nullable Long ownerId,
        @Nullable String number,
        boolean drills,
        Only only) {

    /** All, those that nobody owns, those that no analyst has been given yet, or those whose raiser asked for another look. */
    public enum Only {
        ALL,
        UNOWNED,
        UNASSIGNED,
        RELOOK_ASKED
    }

    public CaseFilter(
            Set<CaseState> states,
            @Nullable Long siteId,
            @Nullable Long ownerId,
            @Nullable String number,
            boolean drills) {
        this(states, siteId, ownerId, number, drills, Only.ALL);
    }

    /** Everything that still has to be done, without drills. */
    public static final CaseFilter OPEN = new CaseFilter(CaseState.OPEN, null, null, null, false);
}
