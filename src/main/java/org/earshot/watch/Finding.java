package org.earshot.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, as its reader sees it.
 *
 * @param person whom it is about; null when it is about a clip
 * @param people who heard that clip, by name; for trust-and-safety only, empty for others
 * @param clips codes of the clips; for trust-and-safety only, empty for others
 * @param from where the time begins that the numbers are about
 * @param numbers by name, such as seconds; what each means stands in the rule's text
 */
public record Finding(
        long id,
        WatchRule rule,
        @Nullable String person,
        List<String> people,
        List<String> clips,
        Instant from,
        Instant to,
        Map<String, Integer> numbers,
        Instant foundAt,
        FindingState state,
        @Nullable Handled passedOn,
        @Nullable Handled ended,
        @Nullable String incident) {

    /** What somebody did about it; nobody's name where the system did. */
    public record Handled(
            @Nullable String by, Instant at, @Nullable String reason) {}

    /** As messages and the audit name it, such as WATCH-12. */
    public String reference() {
        return reference(id);
    }

    public boolean open() {
        return state == FindingState.OPEN || state == FindingState.PASSED_ON;
    }

    static String reference(long id) {
        return "WATCH-" + id;
    }
}
