package org.earshot.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.review.FormQuestion.Choice;
import org.earshot.review.FormQuestion.Kind;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What a form must be before it is published. */
final class FormRules {

    /** The question every form ends with; no form asks it itself. */
    static final String SEVERITY = "severity";

    static final String TRANSCRIPT = "transcript";
    static final String WAKE_WORD = "wakeWord";
    static final String FOR_ASSISTANT = "forAssistant";
    static final String INTENT = "intent";

    private static final Set<String> CHOICE_COLUMNS = Set.of(WAKE_WORD, FOR_ASSISTANT);
    private static final int MOST_QUESTIONS = 30;

    private FormRules() {}

    static Verdict checkName(String name) {
        int length = name.strip().length();
        return length >= 1 && length <= 80
                ? Verdict.allowed()
                : Verdict.refused("form.name", "Give the form a name of 1 to 80 characters.");
    }

    static Verdict check(List<FormQuestion> questions) {
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            return refused("A form has 1 to 30 questions.");
        }
        Set<String> keys = new HashSet<>();
        Map<String, List<Choice>> before = new HashMap<>();
        for (FormQuestion question : questions) {
            String wrong = keys.add(question.key()) ? wrong(question, before) : "its key is used twice";
            if (wrong != null) {
                return refused("Question “" + question.label() + "” (" + question.key() + "): " + wrong + ".");
            }
            before.put(question.key(), question.choices());
        }
        return Verdict.allowed();
    }

    private static @Nullable String wrong(FormQuestion question, Map<String, List<Choice>> before) {
        if (!question.key().matches("[a-z][A-Za-z0-9]{0,39}") || question.key().equals(SEVERITY)) {
            return "its key must be a word of letters and digits, at most 40, that begins with a small letter";
        }
        if (question.label().isBlank() || question.label().length() > 120) {
            return "it needs a label of 1 to 120 characters";
        }
        if (question.key().equals(TRANSCRIPT) != (question.kind() == Kind.TRANSCRIPT)) {
            return "the transcript, and nothing else, has the key transcript";
        }
        if (CHOICE_COLUMNS.contains(question.key()) && question.kind() != Kind.CHOICE) {
            return "it must be a choice, because reviews are filtered by it";
        }
        if (question.key().equals(INTENT) && question.kind() == Kind.SLOTS) {
            return "it must be a line of text or a choice";
        }
        String choices = wrongChoices(question);
        if (choices != null) {
            return choices;
        }
        var condition = question.onlyWhen();
        if (condition != null
                && before.getOrDefault(condition.question(), List.of()).stream()
                        .noneMatch(choice -> choice.value().equals(condition.answer()))) {
            return "it hangs on an answer that no question before it offers";
        }
        return null;
    }

    private static @Nullable String wrongChoices(FormQuestion question) {
        if (question.kind() != Kind.CHOICE) {
            return question.choices().isEmpty() ? null : "only a choice has choices";
        }
        if (question.choices().size() < 2 || question.choices().size() > 9) {
            return "a choice offers 2 to 9 answers, one for each digit";
        }
        if (question.choices().stream().allMatch(Choice::distress)) {
            return "at least one answer must not point to distress";
        }
        Set<String> values = new HashSet<>();
        for (Choice choice : question.choices()) {
            if (!choice.value().matches("[A-Za-z0-9_-]{1,20}") || !values.add(choice.value())) {
                return "each answer needs a value of its own: letters, digits, - and _, at most 20";
            }
            if (choice.label().isBlank() || choice.label().length() > 80) {
                return "each answer needs a label of 1 to 80 characters";
            }
        }
        return null;
    }

    private static Verdict refused(String sentence) {
        return Verdict.refused("form.questions", sentence);
    }
}
