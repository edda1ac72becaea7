package org.earshot.evidence;

/** What somebody did with the evidence of a case. */
public enum CustodyAct {
    SEALED,
    SAW_FACTS,
    READ_TRANSCRIPT,
    LISTENED,
    SAW_IDENTITY,
    VERIFIED,
    EXPORTED,
    HELD,
    RELEASED,
    ERASED
}
