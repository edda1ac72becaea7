package org.earshot.access;

import java.util.EnumSet;
import java.util.Set;

/** What a person is at work; an account holds one or more. */
public enum Role {
    ANNOTATOR,
    SUPERVISOR,
    TS_ANALYST,
    TS_LEAD,
    DUTY_MANAGER,
    CUSTODIAN,
    WELLBEING,
    MANAGER,
    AUDITOR,
    ADMIN;

    /** Roles that hear or read clips; a custodian holds none of them. */
    public static final Set<Role> HEARING = Set.copyOf(EnumSet.of(ANNOTATOR, SUPERVISOR, TS_ANALYST, TS_LEAD));
}
