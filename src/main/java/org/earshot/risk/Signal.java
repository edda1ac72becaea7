package org.earshot.risk;

/** One thing about a clip that makes it other than known to be harmless. Signals are codes: which word was found is not kept. */
public enum Signal {
    /** The sender expects it to be heavier than S0. */
    SENDER,
    /** A word of violence in the machine's draft or in what the assistant understood. */
    VIOLENCE,
    /** A word of fear, injury or despair. */
    DISTRESS,
    /** A word of sexual content. */
    SEXUAL,
    /** Recorded far louder than people talk to a device. */
    LOUD,
    /** Something stands out sharply from the rest: a scream, a bang, a door. */
    SUDDEN,
    /** Words could not be looked at: there is no draft, or no list for its language. */
    UNREAD;

    /** Whether it says something about what the clip is about, which people may opt out of. */
    public boolean isCategory() {
        return this == VIOLENCE || this == DISTRESS || this == SEXUAL;
    }
}
