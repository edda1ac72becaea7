package org.earshot.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.exposure.Severity;
import org.earshot.review.FormQuestion.Kind;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was typed against the form. The code of a refusal ends with the key of the question it is about:
 * {@code answer.missing.wakeWord}, {@code answer.choice.}, {@code answer.long.}, {@code answer.slots.}, {@code answer.unknown.}.
 */
final class AnswerRules {

    static final int TRANSCRIPT_LIMIT = 10_000;
    static final int LINE_LIMIT = 80;
    static final int SLOTS_LIMIT = 2_000;

    private AnswerRules() {}

    /**
     * What the review says. Answers to questions that the other answers do not bring up are dropped.
     *
     * @param machineDraft stands in for a transcript that was left untouched
     */
    static Answered check(List<FormQuestion> questions, DeskDraft draft, @Nullable String machineDraft) {
        Map<String, String> given = given(questions, draft.answers());
        String typed = draft.transcript() == null ? machineDraft : draft.transcript();
        String transcript = "";
        for (FormQuestion question : questions) {
            if (question.kind() == Kind.TRANSCRIPT) {
                transcript = clean(typed);
                check(question, transcript.isBlank() ? null : transcript);
            } else if (asked(question, given)) {
                check(question, given.get(question.key()));
            } else {
                given.remove(question.key());
            }
        }
        return new Answered(
                transcript,
                given.remove(FormRules.WAKE_WORD),
                given.remove(FormRules.FOR_ASSISTANT),
                given.remove(FormRules.INTENT),
                Map.copyOf(given),
                Severity.of(draft.severity()).name());
    }

    private static Map<String, String> given(List<FormQuestion> questions, Map<String, String> answers) {
        Set<String> keys = new HashSet<>();
        questions.stream()
                .filter(question -> question.kind() != Kind.TRANSCRIPT)
                .forEach(question -> keys.add(question.key()));
        Map<String, String> given = new HashMap<>();
        answers.forEach((key, answer) -> {
            String cleaned = clean(answer).strip();
            if (cleaned.isEmpty()) {
                return;
            }
            if (!keys.contains(key)) {
                throw new Refusal(
                        "answer.unknown." + key,
                        "The form does not ask “" + key + "”. Load the page again; your text is kept.");
            }
            given.put(key, cleaned);
        });
        return given;
    }

    private static boolean asked(FormQuestion question, Map<String, String> given) {
        var condition = question.onlyWhen();
        return condition == null || condition.answer().equals(given.get(condition.question()));
    }

    private static void check(FormQuestion question, @Nullable String answer) {
        if (answer == null) {
            if (question.required()) {
                throw refused("missing", question, "is still open. Answer it, then file.");
            }
            return;
        }
        switch (question.kind()) {
            case TRANSCRIPT -> atMost(TRANSCRIPT_LIMIT, question, answer);
            case TEXT -> atMost(LINE_LIMIT, question, answer);
            case CHOICE -> {
                if (question.choices().stream()
                        .noneMatch(choice -> choice.value().equals(answer))) {
                    throw refused("choice", question, "has no such answer. Choose one of those shown.");
                }
            }
            case SLOTS -> {
                atMost(SLOTS_LIMIT, question, answer);
                if (answer.lines().anyMatch(line -> !line.isBlank() && line.indexOf('=') < 1)) {
                    throw refused("slots", question, "needs one name=value on each line, such as minutes=10.");
                }
            }
        }
    }

    private static void atMost(int limit, FormQuestion question, String answer) {
        if (answer.length() > limit) {
            throw refused(
                    "long",
                    question,
                    String.format("takes at most %,d characters; this is %,d.", limit, answer.length()));
        }
    }

    private static Refusal refused(String what, FormQuestion question, String sentence) {
        return new Refusal("answer." + what + "." + question.key(), "“" + question.label() + "” " + sentence);
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : Storable.text(text);
    }
}
