package org.earshot.care;

import java.time.Duration;

/** What is offered to a person between two clips. Any of it can be put off, and putting it off changes nothing for anybody. */
public enum Offer {
    /** What is enough for the day or the week is used: only harmless clips come now. */
    ENOUGH(15),
    /** Four fifths of it are used; offered at once and, until there was a break of a quarter of an hour, again from half an hour later on. */
    MOST(15),
    /** An hour with headphones has passed without a break of ten minutes; offered after every clip. */
    BREAK(10),
    /** Half of what is enough is used; said once. */
    HALF(10),
    /** A break is planned for about now. */
    BREAK_SOON(10);

    private final int minutes;

    Offer(int minutes) {
        this.minutes = minutes;
    }

    /** How long the paid break lasts at least that comes with it. */
    public Duration rest() {
        return Duration.ofMinutes(minutes);
    }

    /** The share of what is enough, in per cent, that this tells of; 0 where it tells of headphones. */
    int share() {
        return switch (this) {
            case HALF -> 50;
            case MOST -> 80;
            case ENOUGH -> 100;
            case BREAK, BREAK_SOON -> 0;
        };
    }
}
