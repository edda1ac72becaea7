package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.queue.Queues;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filed reviews for supervisors: lists, one by one, and as a file. Held and private clips are left out everywhere, and nobody
 * can ask for the reviews of a person.
 */
@Door
public class Reviews {

    private final ReviewReads reads;
    private final ReviewExport export;
    private final FormStore forms;
    private final Clips clips;
    private final Queues queues;
    private final People people;
    private final Audit audit;

    Reviews(
            ReviewReads reads,
            ReviewExport export,
            FormStore forms,
            Clips clips,
            Queues queues,
            People people,
            Audit audit) {
        this.reads = reads;
        this.export = export;
        this.forms = forms;
        this.clips = clips;
        this.queues = queues;
        this.people = people;
        this.audit = audit;
    }

    /** One page of the list, newest first, with what was said; which reviews it showed leaves an audit row. */
    @RolesAllowed("SUPERVISOR")
    @Transactional
    public List<ReviewRow> page(ReviewFilter filter, int offset, int limit) {
        List<ReviewReads.Latest> found = reads.page(filter, offset, limit);
        if (!found.isEmpty()) {
            List<Long> shown = found.stream().map(ReviewReads.Latest::reviewId).toList();
            audit.record(
                    "review.listed",
                    "queue",
                    filter.queueId() == null ? "all" : filter.queueId(),
                    Map.of("reviews", shown));
        }
        Map<Long, String> codes =
                clips.codes(found.stream().map(ReviewReads.Latest::clipId).toList());
        return found.stream()
                .map(row -> new ReviewRow(
                        row.reviewId(),
                        codes.getOrDefault(row.clipId(), "?"),
                        row.queueId(),
                        row.firstFiledAt(),
                        row.version(),
                        row.answered().transcript(),
                        row.answered().wakeWord(),
                        row.answered().forAssistant(),
                        row.answered().intent(),
                        row.answered().severity()))
                .toList();
    }

    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public int count(ReviewFilter filter) {
        return reads.count(filter);
    }

    /**
     * A review by its number or the newest one of a clip by the clip's code, with who filed it; the read leaves an audit row.
     * Refused with {@code review.unknown}, also for held and private clips, and with {@code clip.erased}.
     */
    @RolesAllowed("SUPERVISOR")
    @Transactional
    public ReviewDetail detail(String idOrCode) {
        ReviewReads.Latest latest = find(idOrCode)
                .orElseThrow(() -> new Refusal(
                        "review.unknown", "There is no such review, or its clip is held or private and not shown."));
        Clip clip = clips.clip(latest.clipId());
        List<ReviewVersion> versions = reads.versions(latest.reviewId(), latest.clipId());
        audit.record("review.read", "review", latest.reviewId(), Map.of("clip", clip.code()));
        return new ReviewDetail(
                latest.reviewId(),
                clip,
                clips.words(clip.id()),
                queues.queue(latest.queueId()).name(),
                versions,
                forms.questions(latest.formId(), latest.formVersion()),
                people.names(
                        versions.stream().map(ReviewVersion::filedBy).distinct().toList()));
    }

    private Optional<ReviewReads.Latest> find(String idOrCode) {
        if (idOrCode.matches("[0-9]{1,18}")) {
            Optional<ReviewReads.Latest> byNumber = reads.one(Long.parseLong(idOrCode));
            if (byNumber.isPresent()) {
                return byNumber;
            }
        }
        try {
            return reads.ofClip(clips.clipByCode(idOrCode).id());
        } catch (Refusal refusal) {
            if (refusal.code().equals("clip.erased")) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /**
     * Writes the reviews as JSON, one to a line, in UTF-8: {@code externalId}, {@code locale}, {@code queue}, {@code transcript}, {@code wakeWord},
     * {@code forAssistant}, {@code intent}, {@code answers}, {@code severity}, {@code form} (name and version), {@code version}, {@code firstFiledAt}.
     * Neither identity nor reviewers are in it, nor reviews of clips that were erased. Holds a thousand at a time; leaves an audit row before the first.
     *
     * @param progress told how many have been written, every thousand
     * @return how many were written
     */
    @RolesAllowed("SUPERVISOR")
    public int export(ReviewFilter filter, OutputStream to, IntConsumer progress) throws IOException {
        export.begin(filter, reads.count(filter));
        return export.write(filter, to, progress);
    }

    /** Codes of questions as people read them, for a list of verdicts: the labels of the newest form that a queue uses. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> labels(long queueId) {
        QueueForm form = forms.ofQueue(queueId);
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (FormQuestion question : forms.questions(form.formId(), form.version())) {
            Map<String, String> choices = new HashMap<>();
            question.choices().forEach(choice -> choices.put(choice.value(), choice.label()));
            labels.put(question.key(), choices);
        }
        return labels;
    }
}
