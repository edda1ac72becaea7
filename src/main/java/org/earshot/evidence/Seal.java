package org.earshot.evidence;

import java.time.Instant;

/**
 * The seal of a case.
 *
 * @param sha256 over the manifest, which names size and SHA-256 of the original sound and of every exhibit
 */
public record Seal(String caseNumber, long clipId, String sha256, Instant sealedAt) {}
