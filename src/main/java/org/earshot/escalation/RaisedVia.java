package org.earshot.escalation;

/** From where a case was raised. */
public enum RaisedVia {
    DESK,
    RECENT,
    SUPERVISOR,
    SECOND_LOOK,
    SECOND_EAR,
    EVIDENCE,
    DRILL
}
