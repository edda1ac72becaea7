package org.earshot.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What makes a queue, which queue a clip goes to, and whose queues are whose. */
final class QueueRules {

    /** From this weight on a clip goes to people with a clearance, where there is a queue for them. */
    private static final Set<String> HEAVY = Set.of("S2", "S3", "S4");

    private QueueRules() {}

    static QueuePlan tidy(QueuePlan plan) {
        return new QueuePlan(
                plan.name().strip(),
                plan.language().strip().toLowerCase(Locale.ROOT),
                blankToNull(plan.region(), true),
                plan.taskType().strip(),
                plan.priority(),
                blankToNull(plan.clearance(), false),
                plan.disguise(),
                plan.sensitive(),
                plan.secondShare());
    }

    static Verdict check(QueuePlan plan) {
        if (plan.name().isEmpty() || plan.name().length() > 80) {
            return Verdict.refused("queue.plan", "Give the queue a name of 1 to 80 characters.");
        }
        if (!plan.language().matches("[a-z]{2,8}")) {
            return Verdict.refused("queue.plan", "Give the language as its code, such as en.");
        }
        if (plan.region() != null && !plan.region().matches("[A-Z]{2}|[0-9]{3}")) {
            return Verdict.refused("queue.plan", "Give the region as its code, such as CR, or leave it empty.");
        }
        if (plan.taskType().isEmpty() || plan.taskType().length() > 40) {
            return Verdict.refused("queue.plan", "Name the type of task in 1 to 40 characters.");
        }
        if (plan.priority() < 1 || plan.priority() > 9) {
            return Verdict.refused("queue.plan", "Choose a priority from 1 (handed out first) to 9.");
        }
        if (plan.clearance() != null && plan.clearance().length() > 40) {
            return Verdict.refused("queue.plan", "Name the clearance in at most 40 characters.");
        }
        if (plan.secondShare() < 0 || plan.secondShare() > 100) {
            return Verdict.refused("queue.plan", "Choose a share of second listens from 0 to 100 percent.");
        }
        return Verdict.allowed();
    }

    /**
     * The queue for a clip among those of its language that take clips in. A heavy clip goes to a queue with a clearance and
     * any other to one without, as long as there is one; then priority decides, then a named region over any region.
     */
    static Optional<Queue> match(List<Queue> queues, String locale, @Nullable String riskHint) {
        boolean heavy = riskHint != null && HEAVY.contains(riskHint);
        String region = Locale.forLanguageTag(locale).getCountry();
        return queues.stream()
                .filter(queue -> queue.region() == null || queue.region().equals(region))
                .min(Comparator.comparing((Queue queue) -> (queue.clearance() != null) != heavy)
                        .thenComparing(Queue::priority)
                        .thenComparing(queue -> queue.region() == null)
                        .thenComparing(Queue::id));
    }

    static boolean speaks(Set<String> languages, Queue queue) {
        return languages.contains(queue.language());
    }

    static boolean cleared(Set<String> clearances, Queue queue) {
        return queue.clearance() == null || clearances.contains(queue.clearance());
    }

    private static @Nullable String blankToNull(@Nullable String text, boolean upper) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return upper ? text.strip().toUpperCase(Locale.ROOT) : text.strip();
    }
}
