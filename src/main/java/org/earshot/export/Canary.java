package org.earshot.export;

/**
 * The row of a file that is no review and tells which export it came from.
 *
 * @param externalId looks like its neighbours' and is no clip's
 * @param transcript harmless words that no other export has
 */
record Canary(String externalId, String transcript) {}
