package org.earshot.review;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reviews as a file, written in steps, so that neither memory nor a transaction grows with it. */
@Component
class ReviewExport {

    private static final int STEP = 1000;

    private record FormName(String name, int version) {}

    private record Line(
            String externalId,
            String locale,
            String queue,
            String transcript,
            @Nullable String wakeWord,
            @Nullable String forAssistant,
            @Nullable String intent,
            Map<String, String> answers,
            String severity,
            FormName form,
            int version,
            String firstFiledAt) {}

    private final ReviewReads reads;
    private final FormStore forms;
    private final Clips clips;
    private final Queues queues;
    private final JsonMapper json;
    private final Audit audit;

    ReviewExport(ReviewReads reads, FormStore forms, Clips clips, Queues queues, JsonMapper json, Audit audit) {
        this.reads = reads;
        this.forms = forms;
        this.clips = clips;
        this.queues = queues;
        this.json = json;
        this.audit = audit;
    }

    /** In a transaction of its own: what leaves is on record before it leaves. */
    @Transactional
    void begin(ReviewFilter filter, int count) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("reviews", count);
        detail.put("from", String.valueOf(filter.from()));
        detail.put("to", String.valueOf(filter.to()));
        audit.record("review.exported", "queue", filter.queueId() == null ? "all" : filter.queueId(), detail);
    }

    int write(ReviewFilter filter, OutputStream to, IntConsumer progress) throws IOException {
        Map<Long, String> queueNames = new HashMap<>();
        for (Queue queue : queues.list()) {
            queueNames.put(queue.id(), queue.name());
        }
        Map<Long, String> formNames = new HashMap<>();
        forms.all().forEach(form -> formNames.put(form.id(), form.name()));
        var out = new BufferedOutputStream(to, 1 << 16);
        int written = 0;
        List<ReviewReads.Latest> step = reads.after(filter, null, STEP);
        while (!step.isEmpty()) {
            Map<Long, Clip> known =
                    clips.clips(step.stream().map(ReviewReads.Latest::clipId).toList());
            for (ReviewReads.Latest review : step) {
                Clip clip = known.get(review.clipId());
                // A hold placed since the step was read counts already.
                if (clip != null && !clip.held()) {
                    out.write(json.writeValueAsString(line(review, clip, queueNames, formNames))
                            .getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                    written++;
                }
            }
            progress.accept(written);
            var last = step.getLast();
            step = reads.after(filter, new ReviewReads.Place(last.firstFiledAt(), last.reviewId()), STEP);
        }
        out.flush();
        return written;
    }

    private static Line line(
            ReviewReads.Latest review, Clip clip, Map<Long, String> queueNames, Map<Long, String> formNames) {
        Answered answered = review.answered();
        return new Line(
                clip.externalId(),
                clip.locale(),
                queueNames.getOrDefault(review.queueId(), ""),
                answered.transcript(),
                answered.wakeWord(),
                answered.forAssistant(),
                answered.intent(),
                new TreeMap<>(answered.others()),
                answered.severity(),
                new FormName(formNames.getOrDefault(review.formId(), ""), review.formVersion()),
                review.version(),
                review.firstFiledAt().toString());
    }
}
