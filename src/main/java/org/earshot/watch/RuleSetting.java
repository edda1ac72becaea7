package org.earshot.watch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a rule is set.
 *
 * @param amounts of every threshold, by its name
 * @param off why, by whom and since when it is off; null while it is on
 */
public record RuleSetting(
        WatchRule rule,
        Map<String, Integer> amounts,
        @Nullable Off off) {

    /** That somebody turned a rule off. */
    public record Off(String by, Instant since, String reason) {}

    public boolean on() {
        return off == null;
    }
}
