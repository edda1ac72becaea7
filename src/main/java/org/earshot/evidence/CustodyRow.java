package org.earshot.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a case's custody.
 *
 * @param number counts from 1 within the case
 * @param actorId null for background work
 * @param detail JSON of numbers, codes and states; never words heard
 * @param under the grant under which it was done
 * @param hash SHA-256 over everything here and {@code previousHash}, the hash of the row before
 */
public record CustodyRow(
        String caseNumber,
        int number,
        Instant at,
        @Nullable Long actorId,
        String actorName,
        CustodyAct act,
        String detail,
        @Nullable String why,
        @Nullable String under,
        String previousHash,
        String hash) {}
