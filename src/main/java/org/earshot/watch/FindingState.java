package org.earshot.watch;

/** How a finding stands. */
public enum FindingState {
    OPEN,
    /** A supervisor asked trust-and-safety to look. */
    PASSED_ON,
    /** A false alarm, with the reason. */
    DISMISSED,
    /** It became an incident of misuse. */
    INCIDENT
}
