package org.earshot.evidence;

/** What is sealed beside the original sound. */
public enum ExhibitKind {
    /** The clip's facts, with pseudonyms and without identity. */
    FACTS,
    /** Transcripts as they stood at the raise: the machine's and the reviewer's draft. */
    TRANSCRIPT,
    /** The review's answers at the raise. */
    LABELS,
    /** What the person who raised it said. */
    RAISE
}
