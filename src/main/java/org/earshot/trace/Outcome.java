package org.earshot.trace;

/** What came of comparing. */
public enum Outcome {
    /** Somebody's mark is in it, with z above 6. */
    NAMED,
    /** Somebody's mark may be in it, with z between 5 and 6: no proof. */
    LIKELY,
    /** The recording lies well over the clip, and nobody's mark is in it. */
    NOBODY,
    /** It could not be laid over any clip that it resembles; a person can say where it lies. */
    NOT_ALIGNED,
    /** It resembles no clip that there is. */
    NO_CLIP,
    /** The clip was erased meanwhile: its sound and marks are gone. */
    ERASED,
    /** Something broke; it can be tried again. */
    FAILED
}
