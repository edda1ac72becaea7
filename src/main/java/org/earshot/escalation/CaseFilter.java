package org.earshot.escalation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param siteId null for all sites
 * @param ownerId null for all owners
 * @param number part of a number; null for all
 */
public record CaseFilter(
        Set<CaseState> states,
        @Nullable Long siteId,
        @Nullable Long ownerId,
        @Nullable String number,
        boolean drills) {

    /** Everything that still has to be done, without drills. */
    public static final CaseFilter OPEN = new CaseFilter(CaseState.OPEN, null, null, null, false);
}
