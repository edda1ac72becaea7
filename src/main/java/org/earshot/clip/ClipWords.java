package org.earshot.clip;

import org.jspecify.annotations.Nullable;

/** The words that came with a clip: the machine's draft, what the assistant heard and what it answered. */
public record ClipWords(
        @Nullable String machineTranscript,
        @Nullable AssistantHeard assistantHeard,
        @Nullable String assistantAnswer) {

    static final ClipWords NONE = new ClipWords(null, null, null);

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "ClipWords[]";
    }
}
