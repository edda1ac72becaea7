package org.earshot.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form. The keys {@code transcript}, {@code wakeWord}, {@code forAssistant} and {@code intent} have columns of
 * their own in a review; all others are kept together.
 *
 * @param onlyWhen asked only when this other question has been answered so; null: always asked
 */
public record FormQuestion(
        String key,
        Kind kind,
        String label,
        boolean required,
        List<Choice> choices,
        @Nullable OnlyWhen onlyWhen) {

    /** How it is answered: words with markers, one of a few, a line, or name=value pairs one to a line. */
    public enum Kind {
        TRANSCRIPT,
        CHOICE,
        TEXT,
        SLOTS
    }

    /**
     * One of a few answers.
     *
     * @param distress whether a review that gives it points to distress, and so is raised or explained
     */
    public record Choice(String value, String label, boolean distress) {
        public Choice(String value, String label) {
            this(value, label, false);
        }

        /** Forms published before answers could point to distress do not say it. */
        @JsonCreator
        static Choice read(
                @JsonProperty("value") String value,
                @JsonProperty("label") String label,
                @JsonProperty("distress") @Nullable Boolean distress) {
            return new Choice(value, label, Boolean.TRUE.equals(distress));
        }
    }

    /** The answer to another question that brings this one up. */
    public record OnlyWhen(String question, String answer) {}
}
