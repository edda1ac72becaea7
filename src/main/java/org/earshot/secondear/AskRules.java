package org.earshot.secondear;

import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What may be asked and answered, and how much of the clip the colleague hears. */
final class AskRules {

    static final int LONGEST_SPAN_MS = 15_000;

    /** Speech needs a little before and after it to be understood. */
    static final int AROUND_MS = 1_000;

    static final int LONGEST_QUESTION = 140;
    static final int LONGEST_ANSWER = 280;

    /** A stretch of a clip in milliseconds; the end is not part of it. */
    record Span(int fromMs, int toMs) {

        /** A second more on each side, within the clip. */
        Span around(int durationMs) {
            return new Span(Math.max(0, fromMs - AROUND_MS), Math.min(durationMs, toMs + AROUND_MS));
        }
    }

    private AskRules() {}

    static Verdict span(Span span, int durationMs) {
        if (span.fromMs() < 0 || span.toMs() <= span.fromMs() || span.toMs() > durationMs) {
            return Verdict.refused("ear.span", "Mark the part of the clip that you ask about first.");
        }
        if (span.toMs() - span.fromMs() > LONGEST_SPAN_MS) {
            return Verdict.refused(
                    "ear.span-long", "Mark at most 15 seconds: a colleague hears no more than it takes.");
        }
        return Verdict.allowed();
    }

    static Verdict question(@Nullable ReadyQuestion ready, @Nullable String ownWords) {
        String own = ownWords == null ? "" : ownWords.strip();
        if (own.isEmpty() == (ready == null)) {
            return Verdict.refused("ear.question", "Pick a question, or write one of your own.");
        }
        if (length(own) > LONGEST_QUESTION) {
            return Verdict.refused("ear.question-long", "Shorten your question to 140 characters.");
        }
        return Verdict.allowed();
    }

    static Verdict answer(String words) {
        if (words.isBlank()) {
            return Verdict.refused("ear.answer", "Write what you heard, or that you cannot tell.");
        }
        if (length(words) > LONGEST_ANSWER) {
            return Verdict.refused("ear.answer-long", "Shorten your answer to 280 characters.");
        }
        return Verdict.allowed();
    }

    private static int length(String words) {
        String written = words.strip();
        return written.codePointCount(0, written.length());
    }
}
