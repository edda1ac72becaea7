package org.earshot.queue;

/** What asking for the next clip answers: a lease, or which kind of empty it is. */
public sealed interface Claim {

    /** A clip was there. */
    record Leased(Lease lease) implements Claim {}

    /** Nothing to hand out, and why. */
    record Empty(Kind kind) implements Claim {}

    /** The four kinds of empty. */
    enum Kind {
        /** Nothing waits in this person's queues. */
        DONE,
        /** What is left is in other people's hands, and may come back. */
        LEASED_BY_OTHERS,
        /** Clips wait in this person's languages, but only for people with a clearance. */
        NOT_CLEARED,
        /** The person hears nothing for now, for their own protection. */
        LIMITED
    }
}
