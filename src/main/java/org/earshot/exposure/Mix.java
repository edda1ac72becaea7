package org.earshot.exposure;

/** What the router may put in front of a person, from everything to only what is known to be harmless. */
public enum Mix {
    /** No limit. */
    FULL,
    /** Half as many clips predicted S2 and above as usual. */
    HALVED,
    /** Nothing predicted S2 or above, and no requests of second ears or quality. */
    LIMITED,
    /** Nothing but clips known to be neutral; playback refuses every other. */
    NEUTRAL_ONLY
}
