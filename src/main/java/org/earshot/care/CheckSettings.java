package org.earshot.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be asked.
 *
 * @param prompts whether at all
 * @param weekly whether also every week
 * @param putOffUntil nothing is asked before
 */
public record CheckSettings(
        boolean prompts, boolean weekly, @Nullable Instant putOffUntil) {

    static final CheckSettings FIRST = new CheckSettings(true, false, null);
}
