package org.earshot.playback;

/**
 * A right that holds now: its kind, such as "lease", its own reference, which changes when the right is given anew, and the
 * span of the clip it is about. Nothing outside the span is delivered.
 *
 * @param fromMs where the span begins, in milliseconds of the clip
 * @param toMs where it ends; {@link #END} for the end of the clip, whatever its length
 */
public record HeldRight(String kind, String ref, int fromMs, int toMs) {

    /** The kind of right that work at the desk goes by: the lease. Shifts and breaks are about this one only. */
    public static final String DESK = "lease";

    /** The kind of right that a colleague has who is asked about a span; part of a shift like work at the desk. */
    public static final String SECOND_EAR = "second-ear";

    public static final int END = Integer.MAX_VALUE;

    public HeldRight {
        if (fromMs < 0 || toMs <= fromMs) {
            throw new IllegalArgumentException("a span from " + fromMs + " to " + toMs + " ms");
        }
    }

    /** A right to the whole clip. */
    public static HeldRight whole(String kind, String ref) {
        return new HeldRight(kind, ref, 0, END);
    }

    boolean isWhole() {
        return fromMs == 0 && toMs == END;
    }
}
