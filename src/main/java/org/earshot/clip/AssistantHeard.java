package org.earshot.clip;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the assistant understood at the time: words, what it took them to ask for, and with which values. */
public record AssistantHeard(
        @Nullable String text, @Nullable String intent, Map<String, String> slots) {

    public AssistantHeard {
        slots = Map.copyOf(slots);
    }
}
