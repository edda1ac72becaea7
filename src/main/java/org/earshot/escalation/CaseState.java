package org.earshot.escalation;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands on its mandatory path. */
public enum CaseState {
    RAISED,
    ACKNOWLEDGED,
    TRIAGED,
    IN_ASSESSMENT,
    DECISION_PROPOSED,
    DECIDED,
    REFERRAL_PENDING,
    REFERRED,
    CLOSED,
    MERGED;

    /** States in which something is still to be done. */
    public static final Set<CaseState> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED, MERGED)));

    public boolean open() {
        return OPEN.contains(this);
    }
}
