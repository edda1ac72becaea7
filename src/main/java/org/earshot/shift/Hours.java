package org.earshot.shift;

import java.util.List;

/** When somebody is at work: their shifts, up to now where one is open, and what the rota says. */
public record Hours(List<Span> worked, List<Span> planned) {

    /** Neither a shift nor a plan. */
    public static final Hours NONE = new Hours(List.of(), List.of());
}
