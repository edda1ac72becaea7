package org.earshot.review;

/** Why a desk has no clip: four kinds of empty queue, what is enough is used, a way on to be chosen after something heavy, sound ended for the day, no shift, or a break. */
public enum DeskEmpty {
    DONE,
    LEASED_BY_OTHERS,
    NOT_CLEARED,
    LIMITED,
    ENOUGH,
    RECOVERY,
    AUDIO_OVER,
    NO_SHIFT,
    ON_BREAK
}
