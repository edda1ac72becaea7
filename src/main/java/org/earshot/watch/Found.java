package org.earshot.watch;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found, before anybody is told.
 *
 * @param account the one person it is about; null when it is about a clip
 * @param concerned everybody it is about
 * @param numbers by name, as the rule's text uses them
 */
record Found(
        WatchRule rule, @Nullable Long account, Set<Long> concerned, Set<Long> clips, Map<String, Integer> numbers) {

    static Found about(WatchRule rule, long account, Set<Long> clips, Map<String, Integer> numbers) {
        return new Found(rule, account, Set.of(account), clips, numbers);
    }

    /** Whom or what it is about, by which a second finding of the same is told from the first. */
    String subject() {
        return account != null
                ? "account:" + account
                : "clip:" + clips.stream().findFirst().orElse(0L);
    }
}
