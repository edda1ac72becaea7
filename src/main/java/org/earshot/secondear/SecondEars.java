package org.earshot.secondear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.audit.Attempts;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever asks. A question is about a span of a clip that the asker has the lease on; one
 * colleague hears that span and a second on each side, and answers in words, within ten minutes. Its words are sealed with the clip's key.
 */
@Door
public class SecondEars {

    /** Longer than the question, so that the lease never ends a moment before it. */
    private static final Duration LEASE_KEPT = Turns.LASTS.plusSeconds(30);

    private final QuestionStore questions;
    private final Turns turns;
    private final Routing routing;
    private final EarWords words;
    private final Leases leases;
    private final Clips clips;
    private final Me me;
    private final Attempts attempts;
    private final DatabaseTime time;

    SecondEars(
            QuestionStore questions,
            Turns turns,
            Routing routing,
            EarWords words,
            Leases leases,
            Clips clips,
            Me me,
            Attempts attempts,
            DatabaseTime time) {
        this.questions = questions;
        this.turns = turns;
        this.routing = routing;
        this.words = words;
        this.leases = leases;
        this.clips = clips;
        this.me = me;
        this.attempts = attempts;
        this.time = time;
    }

    /** What {@link org.earshot.shared.ui.Live} says when something has changed for this person: a question of theirs, or one to them. */
    public static String topic(long accountId) {
        return "secondear.of." + accountId;
    }

    /**
     * Asks a colleague. The lease is kept for as long as the question can be open. Refused, with nothing kept but the attempt in the
     * audit: {@code lease.lost}; {@code ear.span} and {@code ear.span-long} (15 seconds); {@code ear.question} and
     * {@code ear.question-long} (140 characters); {@code ear.open} while another question about the clip is; and
     * {@code ear.nobody} when nobody on shift could help, for then waiting has no hope.
     */
    @RolesAllowed("ANNOTATOR")
    public AskedEar ask(Asking asking) {
        return attempts.of("ear.ask", "task", asking.taskId(), () -> asked(asking));
    }

    private AskedEar asked(Asking asking) {
        String own = asking.ownWords();
        AskRules.question(asking.ready(), own).orThrow();
        Lease lease = leases.keep(asking.taskId(), asking.fence(), LEASE_KEPT);
        Clip clip = clips.clip(lease.clipId());
        var span = new AskRules.Span(asking.fromMs(), asking.toMs());
        AskRules.span(span, clip.durationMs()).orThrow();
        questions.lockTurn();
        turns.tidy();
        if (questions.openAbout(clip.id()).isPresent()) {
            throw new Refusal(
                    "ear.open",
                    "You have asked about this clip already. Wait for the answer, or take the question back.");
        }
        long helper = routing.next(clip.id(), lease.queueId(), me.id())
                .orElseThrow(
                        () -> new Refusal(
                                "ear.nobody",
                                "Nobody who could help is free right now, so nothing was sent. Write [unintelligible], or try again later."));
        Instant now = time.now();
        byte[] sealed = asking.ready() == null && own != null ? words.question(clip.id(), own) : null;
        Question question =
                questions.add(lease, me.id(), span, asking.ready(), sealed, helper, now, now.plus(Turns.LASTS));
        turns.begun(question);
        return shown(List.of(question)).getFirst();
    }

    /** Takes a question of mine back; one that is over stays as it is. Refused with {@code ear.not-yours}. */
    @RolesAllowed("ANNOTATOR")
    @Transactional
    public void withdraw(long id) {
        questions.lockTurn();
        Question question = questions
                .find(id)
                .filter(each -> each.askedBy() == me.id())
                .orElseThrow(() -> new Refusal("ear.not-yours", "Only whoever asked can take a question back."));
        if (question.state().open()) {
            turns.withdrawn(question);
        }
    }

    /** My questions about the clips in my hands, oldest first. */
    @RolesAllowed("ANNOTATOR")
    @Transactional(readOnly = true)
    public List<AskedEar> asked() {
        List<Long> tasks = leases.mine().held().stream().map(Lease::taskId).toList();
        return tasks.isEmpty() ? List.of() : shown(questions.askedUnder(me.id(), tasks));
    }

    private List<AskedEar> shown(List<Question> asked) {
        var opened = words.open(asked);
        Instant now = time.now();
        return asked.stream()
                .map(question -> new AskedEar(
                        question.id(),
                        question.taskId(),
                        question.fromMs(),
                        question.toMs(),
                        question.ready(),
                        opened.of(question).ownWords(),
                        question.state(),
                        question.askedAt(),
                        question.leftMs(now),
                        opened.of(question).answer()))
                .toList();
    }

    /** The clip has left the asker's hands under this lease; what was asked under it is withdrawn in the same transaction. */
    @RolesAllowed("ANNOTATOR")
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(long taskId, long fence) {
        if (questions.openUnder(taskId, fence).isPresent()) {
            questions.lockTurn();
            questions.openUnder(taskId, fence).ifPresent(turns::withdrawn);
        }
    }

    /** What was asked and answered about the clip is gone for good, because it may say what is private; that it was asked stays. */
    @RolesAllowed({"ANNOTATOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetWords(long clipId) {
        questions.forgetWords(clipId);
    }
}
