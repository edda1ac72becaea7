package org.earshot.care;

import java.time.Duration;
import java.util.List;

/** When a person is asked how they are, and what. */
public enum CheckKind {
    /** Three days after something hard. */
    DAY_3(Duration.ofDays(3), "since", "somebody"),
    /** Four weeks after it. */
    DAY_28(Duration.ofDays(28), "since", "somebody"),
    /** Every week, for those who want it. */
    WEEKLY(Duration.ofDays(7), "week", "mix");

    private final Duration after;
    private final List<String> questions;

    CheckKind(Duration after, String... questions) {
        this.after = after;
        this.questions = List.of(questions);
    }

    Duration after() {
        return after;
    }

    /** The names of its two questions; their words stand under {@code care.check.question.}. */
    public List<String> questions() {
        return questions;
    }

    /** What can be answered to a question; their words stand under {@code care.check.answer.} and the question. */
    public static List<String> answers(String question) {
        return switch (question) {
            case "since", "week" -> List.of("usual", "heavier", "much-heavier", "not-say");
            default -> List.of("yes", "no", "not-say");
        };
    }
}
