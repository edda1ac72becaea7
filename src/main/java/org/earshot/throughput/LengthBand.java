package org.earshot.throughput;

/** How long clips are, in the bands that figures are cut by. */
public enum LengthBand {
    /** Nobody at a desk ended it, so nobody noted its length. */
    UNKNOWN,
    UNDER_5_S,
    UNDER_15_S,
    UNDER_60_S,
    LONGER
}
