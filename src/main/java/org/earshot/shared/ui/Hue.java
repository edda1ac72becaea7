package org.earshot.shared.ui;

import java.util.List;

/** The colours of charts, by what they mean, so that the same thing has the same colour on every page; the colours are Okabe and Ito's. */
public enum Hue {
    /** What the page is about, as it is. */
    NOW,
    /** What that is compared with: the period before, what is proposed. */
    COMPARED,
    /** Work that comes in. */
    INFLOW,
    /** Work that is done. */
    DONE,
    /** What waits or rests: skipped, paused, on a break. */
    ASIDE,
    /** Everything together. */
    TOTAL,
    /** Escalations, P0 and clocks that have run out; nothing else. */
    BREACHED;

    /** The two blues are far from each other. */
    private static final List<Hue> OF_THINGS = List.of(NOW, COMPARED, DONE, ASIDE, INFLOW, TOTAL);

    /** The colour of one of many things of a kind, such as a queue: always the same for the same number. */
    public static Hue of(long number) {
        return OF_THINGS.get(Math.floorMod(number, OF_THINGS.size()));
    }
}
