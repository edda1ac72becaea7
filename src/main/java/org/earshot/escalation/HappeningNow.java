package org.earshot.escalation;

/** Whether what was heard may be happening now. */
public enum HappeningNow {
    YES,
    NO,
    UNKNOWN
}
