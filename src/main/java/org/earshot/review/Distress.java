package org.earshot.review;

/** What in a review points to distress; one is enough to ask. */
public enum Distress {
    /** It was severe or extreme to hear. */
    SEVERITY,
    /** An answer of the form says so. */
    ANSWER,
    /** Words of the distress list are in the transcript. */
    WORDS
}
