package org.earshot.review;

import java.util.Map;
import org.earshot.exposure.Severity;
import org.jspecify.annotations.Nullable;

/** What a review says, checked against its form. */
record Answered(
        String transcript,
        @Nullable String wakeWord,
        @Nullable String forAssistant,
        @Nullable String intent,
        Map<String, String> others,
        String severity) {

    /** What of it is sealed: everything that may hold words. */
    SealedWords.Words words() {
        return new SealedWords.Words(transcript, intent, others);
    }

    /** As a draft, for a person who takes it back. S0 is what is filed where nothing was chosen, and is no choice in the draft either. */
    DeskDraft asDraft() {
        Map<String, String> answers = new java.util.HashMap<>(others);
        put(answers, FormRules.WAKE_WORD, wakeWord);
        put(answers, FormRules.FOR_ASSISTANT, forAssistant);
        put(answers, FormRules.INTENT, intent);
        return new DeskDraft(transcript, answers, Severity.S0.name().equals(severity) ? null : severity);
    }

    private static void put(Map<String, String> answers, String key, @Nullable String answer) {
        if (answer != null) {
            answers.put(key, answer);
        }
    }

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "Answered[" + severity + "]";
    }
}
