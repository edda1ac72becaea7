package org.earshot.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.exposure.Severity;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What points to distress is not filed away: it is raised, or the reviewer says "heard, not distress" and why, and a second person
 * looks at that.
 */
@Component
final class DistressRule {

    /** "Heard, not distress", and what it was said about. */
    record Statement(Set<Distress> grounds, String reason) {

        /** Keeps words out of logs. */
        @Override
        public String toString() {
            return "Statement" + grounds;
        }
    }

    static final int SHORTEST_REASON = 3;
    static final int LONGEST_REASON = 500;

    private final DistressWords words;

    DistressRule(DistressWords words) {
        this.words = words;
    }

    /**
     * The statement that goes with a filing; nothing where nothing points to distress, whatever was stated. Refused with
     * {@code distress.unanswered}, and {@code distress.reason} for one that is too short or too long.
     */
    Optional<Statement> check(Answered answered, List<FormQuestion> questions, String locale, @Nullable String stated) {
        Set<Distress> grounds = grounds(answered, questions, locale);
        if (grounds.isEmpty()) {
            return Optional.empty();
        }
        if (stated == null) {
            throw new Refusal(
                    "distress.unanswered",
                    "Something in this clip points to distress. Escalate it, or say “heard, not distress” and why.");
        }
        String reason = Storable.text(stated).strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("distress.reason", "Say in 3 to 500 characters why it is not distress.");
        }
        return Optional.of(new Statement(grounds, reason));
    }

    private Set<Distress> grounds(Answered answered, List<FormQuestion> questions, String locale) {
        Set<Distress> grounds = EnumSet.noneOf(Distress.class);
        if (Severity.of(answered.severity()).severe()) {
            grounds.add(Distress.SEVERITY);
        }
        Map<String, String> answers = answered.asDraft().answers();
        if (questions.stream().anyMatch(question -> pointsToDistress(question, answers))) {
            grounds.add(Distress.ANSWER);
        }
        if (words.in(answered.transcript(), locale)) {
            grounds.add(Distress.WORDS);
        }
        return grounds;
    }

    private static boolean pointsToDistress(FormQuestion question, Map<String, String> answers) {
        return question.choices().stream()
                .anyMatch(choice -> choice.distress() && choice.value().equals(answers.get(question.key())));
    }
}
