package org.earshot.clip;

/** How the people in a clip sound. */
public enum Voice {
    /** Their voices changed at random for this clip, every time the same: what is heard unless more is allowed. */
    DISGUISED,
    /** As they were recorded, only brought to the same loudness. */
    AS_RECORDED
}
