package org.earshot.escalation;

/** What a case has to have happened by a moment. */
public enum ClockKind {
    ACKNOWLEDGE,
    TRIAGE,
    DECIDE,
    REFER,
    ANSWER
}
