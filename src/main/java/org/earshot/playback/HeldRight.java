package org.earshot.playback;

/** A right that holds now: its kind, such as "lease", and its own reference, which changes when the right is given anew. */
public record HeldRight(String kind, String ref) {

    /** The kind of right that work at the desk goes by: the lease. Shifts and breaks are about this one only. */
    public static final String DESK = "lease";
}
