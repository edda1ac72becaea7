package org.earshot.incident;

import java.util.EnumSet;
import java.util.Set;

/** What an entry of an incident says. */
public enum EntryKind {
    OPENED,
    NOTE,
    /** Somebody is watching for more of it. */
    WATCH,
    /** The tool was misused, such as a leak or a dead link that is tried again and again. */
    MISUSE,
    DECISION,
    CASE_ADDED,
    CASE_TAKEN_OUT,
    NAMED,
    NO_LONGER_NAMED,
    GIVEN,
    TASK,
    TASK_DONE,
    TASK_DROPPED,
    REVIEW,
    CLOSED,
    REOPENED;

    /** Kinds that people, and other capabilities, note by themselves. */
    public static final Set<EntryKind> NOTED = Set.copyOf(EnumSet.of(NOTE, WATCH, MISUSE));
}
