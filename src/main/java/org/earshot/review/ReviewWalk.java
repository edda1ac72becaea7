package org.earshot.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.springframework.stereotype.Component;

/** All reviews that match, newest first, read in steps, so that neither memory nor a transaction grows with them. */
@Component
final class ReviewWalk {

    private static final int STEP = 1000;

    private final ReviewReads reads;
    private final FormStore forms;
    private final Clips clips;
    private final Queues queues;

    ReviewWalk(ReviewReads reads, FormStore forms, Clips clips, Queues queues) {
        this.reads = reads;
        this.forms = forms;
        this.clips = clips;
        this.queues = queues;
    }

    void each(ReviewFilter filter, Consumer<List<ExportedReview>> with) {
        Map<Long, String> queueNames = new HashMap<>();
        for (Queue queue : queues.list()) {
            queueNames.put(queue.id(), queue.name());
        }
        Map<Long, String> formNames = new HashMap<>();
        forms.all().forEach(form -> formNames.put(form.id(), form.name()));
        List<ReviewReads.Latest> step = reads.after(filter, null, STEP);
        while (!step.isEmpty()) {
            Map<Long, Clip> known =
                    clips.clips(step.stream().map(ReviewReads.Latest::clipId).toList());
            List<ExportedReview> shown = new ArrayList<>();
            for (ReviewReads.Latest review : step) {
                Clip clip = known.get(review.clipId());
                // A hold placed since the step was read counts already.
                if (clip != null && !clip.held()) {
                    shown.add(exported(review, clip, queueNames, formNames));
                }
            }
            with.accept(shown);
            var last = step.getLast();
            step = reads.after(filter, new ReviewReads.Place(last.firstFiledAt(), last.reviewId()), STEP);
        }
    }

    private static ExportedReview exported(
            ReviewReads.Latest review, Clip clip, Map<Long, String> queueNames, Map<Long, String> formNames) {
        Answered answered = review.answered();
        return new ExportedReview(
                clip.id(),
                clip.externalId(),
                clip.locale(),
                queueNames.getOrDefault(review.queueId(), ""),
                answered.transcript(),
                answered.wakeWord(),
                answered.forAssistant(),
                answered.intent(),
                new TreeMap<>(answered.others()),
                answered.severity(),
                formNames.getOrDefault(review.formId(), ""),
                review.formVersion(),
                review.version(),
                review.listen(),
                review.firstFiledAt());
    }
}
