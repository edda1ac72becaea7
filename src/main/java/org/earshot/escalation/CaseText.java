package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about a case; empty once it was erased with its clip. */
public record CaseText(
        String kind, String ref, String text, @Nullable Long by, Instant at) {}
