package org.earshot.evidence;

/**
 * Sealed evidence is no longer what it was; published once for each finding, in the transaction that records it.
 *
 * @param what as in {@link Check.Wrong}
 */
public record EvidenceChanged(String caseNumber, String what) {}
