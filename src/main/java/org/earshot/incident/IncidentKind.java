package org.earshot.incident;

/** What an incident is about; it never changes, because it says who may know of it. */
public enum IncidentKind {
    ORDINARY,
    /** Misuse of the tool by somebody who works with it; seen by those who are named only. */
    INTERNAL_MISUSE
}
