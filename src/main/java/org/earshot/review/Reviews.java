package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.care.Look;
import org.earshot.care.Looks;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.HeardSeverities;
import org.earshot.queue.Queues;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filed reviews for supervisors: lists, and one by one. Held and private clips are left out everywhere, and nobody
 * can ask for the reviews of a person.
 */
@Door
public class Reviews {

    private final ReviewReads reads;
    private final ReviewWalk walk;
    private final FormStore forms;
    private final Clips clips;
    private final Queues queues;
    private final HeardSeverities severities;
    private final Looks looks;
    private final People people;
    private final Me me;
    private final Audit audit;

    Reviews(
            ReviewReads reads,
            ReviewWalk walk,
            FormStore forms,
            Clips clips,
            Queues queues,
            HeardSeverities severities,
            Looks looks,
            People people,
            Me me,
            Audit audit) {
        this.reads = reads;
        this.walk = walk;
        this.forms = forms;
        this.clips = clips;
        this.queues = queues;
        this.severities = severities;
        this.looks = looks;
        this.people = people;
        this.me = me;
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

    /** For who asks to take reviews out. No page says it: less what left the queue it would be what was escalated there. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public int count(ReviewFilter filter) {
        return reads.count(filter);
    }

    /**
     * A review by its number or the newest one of a clip by the clip's code, with who filed it; the read leaves an audit row, and the words count in the reader's exposure.
     * Refused with {@code review.unknown}, also for held and private clips; for those with {@code review.passed-on} where somebody of the
     * reader's own site filed it, who opens no link of a stranger; and with {@code clip.erased}.
     */
    @RolesAllowed("SUPERVISOR")
    @Transactional
    public ReviewDetail detail(String idOrCode) {
        ReviewReads.Latest latest = find(idOrCode).orElseThrow(() -> notShown(idOrCode));
        Clip clip = clips.clip(latest.clipId());
        List<ReviewVersion> versions = reads.versions(latest.reviewId(), latest.clipId());
        severities.read(clip.id());
        List<Long> filedBy =
                versions.stream().map(ReviewVersion::filedBy).distinct().toList();
        looks.noted(filedBy, Look.What.REVIEW, clip.code());
        audit.record("review.read", "review", latest.reviewId(), Map.of("clip", clip.code()));
        return new ReviewDetail(
                latest.reviewId(),
                clip,
                clips.words(clip.id()),
                queues.queue(latest.queueId()).name(),
                versions,
                forms.questions(latest.formId(), latest.formVersion()),
                people.names(filedBy),
                latest.listen(),
                reads.otherListen(latest).map(this::other));
    }

    private ReviewDetail.OtherListen other(ReviewReads.Latest other) {
        return new ReviewDetail.OtherListen(
                other.reviewId(),
                other.listen(),
                forms.questions(other.formId(), other.formVersion()),
                other.answered().transcript(),
                other.answered().asDraft().answers(),
                other.answered().severity());
    }

    private Optional<ReviewReads.Latest> find(String idOrCode) {
        return number(idOrCode).flatMap(reads::one).or(() -> clip(idOrCode).flatMap(reads::ofClip));
    }

    private Refusal notShown(String idOrCode) {
        Long mySite = me.person().siteId();
        boolean ofMySite = mySite != null
                && number(idOrCode)
                        .flatMap(reads::reviewerOfLeftOut)
                        .or(() -> clip(idOrCode).flatMap(reads::reviewerOfLeftOutClip))
                        .map(reviewer -> people.person(reviewer).siteId())
                        .filter(mySite::equals)
                        .isPresent();
        return ofMySite
                ? new Refusal(
                        "review.passed-on",
                        "Since this review was filed its clip has been escalated, held or flagged as private. Trust-and-safety"
                                + " has it now, and nothing of it is shown here. There is nothing you need to do.")
                : new Refusal(
                        "review.unknown", "There is no such review, or its clip is held or private and not shown.");
    }

    private static Optional<Long> number(String idOrCode) {
        return idOrCode.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(idOrCode)) : Optional.empty();
    }

    private Optional<Long> clip(String code) {
        try {
            return Optional.of(clips.clipByCode(code).id());
        } catch (Refusal refusal) {
            if (refusal.code().equals("clip.erased")) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /**
     * Shows all reviews that match, newest first, at most a thousand at a time, for a file that two people let out of the tool:
     * only {@code export} asks for it, and what leaves is on its record. Reviews of erased, held and private clips are left out.
     */
    @RolesAllowed("SYSTEM")
    public void each(ReviewFilter filter, Consumer<List<ExportedReview>> with) {
        walk.each(filter, with);
    }

    /**
     * Those of the clips whose reviews may not leave, or not as they were read at a moment: erased, held or private now, or with a private stretch
     * that was marked since.
     */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Set<Long> notAsReadAt(Instant read, Collection<Long> clipIds) {
        Map<Long, Clip> known = clips.clips(clipIds);
        Set<Long> gone = reads.leftOutOrMarked(clipIds, read);
        clipIds.stream()
                .filter(id -> !known.containsKey(id) || known.get(id).held())
                .forEach(gone::add);
        return gone;
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
