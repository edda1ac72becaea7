package org.earshot.escalation;

import java.util.EnumSet;
import java.util.Set;

/** What may be decided. There is no "not our job", no "out of scope", no "wait". */
public enum CaseOutcome {
    REFER_EMERGENCY_SERVICE,
    REFER_POLICE,
    REFER_CHILD_PROTECTION,
    REFER_PROTECTIVE_SERVICE,
    SAFETY_OUTREACH,
    ACCOUNT_OR_SECURITY_ACTION,
    NO_ACTION_NOT_CREDIBLE,
    NO_ACTION_INSUFFICIENT_INFORMATION,
    NO_ACTION_NO_REPORTABLE_HARM,
    RAISED_IN_ERROR,
    DUPLICATE;

    private static final Set<CaseOutcome> REFERRALS =
            EnumSet.of(REFER_EMERGENCY_SERVICE, REFER_POLICE, REFER_CHILD_PROTECTION, REFER_PROTECTIVE_SERVICE);

    private static final Set<CaseOutcome> NO_ACTION = EnumSet.of(
            NO_ACTION_NOT_CREDIBLE,
            NO_ACTION_INSUFFICIENT_INFORMATION,
            NO_ACTION_NO_REPORTABLE_HARM,
            RAISED_IN_ERROR,
            DUPLICATE);

    /** Goes to an authority outside. */
    public boolean refers() {
        return REFERRALS.contains(this);
    }

    /** Something about the clip or the account is told to somebody outside the desk. */
    public boolean discloses() {
        return refers() || this == SAFETY_OUTREACH;
    }

    public boolean noAction() {
        return NO_ACTION.contains(this);
    }
}
