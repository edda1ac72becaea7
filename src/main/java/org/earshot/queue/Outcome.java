package org.earshot.queue;

/** How work on a task ended. */
public enum Outcome {
    FILED,
    RAISED,
    PRIVATE,
    /** The clip was taken out of its queue, by a hold or by whoever erased it. */
    WITHDRAWN
}
