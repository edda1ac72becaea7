package org.earshot.review;

/** Why a desk has no clip: four kinds of empty queue, no shift, or a break. */
public enum DeskEmpty {
    DONE,
    LEASED_BY_OTHERS,
    NOT_CLEARED,
    LIMITED,
    NO_SHIFT,
    ON_BREAK
}
