package org.earshot.incident;

/** Whether anything is still to be done. */
public enum IncidentState {
    OPEN,
    CLOSED
}
