package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param actorId null when the system did it
 * @param command the command's word, or what the system did, such as breached
 * @param detail JSON of numbers, codes and states; never words
 */
public record CaseEvent(
        int seq,
        Instant at,
        @Nullable Long actorId,
        String actorName,
        String command,
        CaseState from,
        CaseState to,
        String detail,
        String hash) {}
