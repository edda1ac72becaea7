package org.earshot.secondear;

/** Where a question stands. */
public enum EarState {
    /** Somebody is asked and has not said yes yet. */
    CALLED,
    /** Somebody listens. */
    ACCEPTED,
    ANSWERED,
    /** Ten minutes went by. */
    EXPIRED,
    /** Taken back, or the clip left the hands of whoever asked. */
    WITHDRAWN,
    /** Everybody who could have helped said no or went away. */
    NOBODY;

    public boolean open() {
        return this == CALLED || this == ACCEPTED;
    }
}
