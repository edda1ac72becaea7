package org.earshot.secondear;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.clip.Clips;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.escalation.RaisedVia;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.Severity;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.queue.Holders;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever is asked. They say yes or not now, without a reason; hear the span, answer, or raise the clip. All that
 * comes too late is refused with {@code ear.over} and takes nothing from the time that was spent.
 */
@Door
public class EarCalls {

    private final QuestionStore questions;
    private final StepStore steps;
    private final Turns turns;
    private final EarWords words;
    private final Holders holders;
    private final Shifts shifts;
    private final Playback playback;
    private final Clips clips;
    private final Escalations escalations;
    private final HeardSeverities severities;
    private final Me me;
    private final DatabaseTime time;

    EarCalls(
            QuestionStore questions,
            StepStore steps,
            Turns turns,
            EarWords words,
            Holders holders,
            Shifts shifts,
            Playback playback,
            Clips clips,
            Escalations escalations,
            HeardSeverities severities,
            Me me,
            DatabaseTime time) {
        this.questions = questions;
        this.steps = steps;
        this.turns = turns;
        this.words = words;
        this.holders = holders;
        this.shifts = shifts;
        this.playback = playback;
        this.clips = clips;
        this.escalations = escalations;
        this.severities = severities;
        this.me = me;
        this.time = time;
    }

    /** What a colleague asks me now, if anything. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional(readOnly = true)
    public Optional<EarCall> mine() {
        return questions.openFor(me.id()).filter(this::stillHeld).map(this::shown);
    }

    private EarCall shown(Question question) {
        boolean accepted = question.state() == EarState.ACCEPTED;
        var hear = question.span().around(clips.clip(question.clipId()).durationMs());
        return new EarCall(
                question.id(),
                question.fromMs(),
                question.toMs(),
                hear.fromMs(),
                hear.toMs(),
                accepted,
                accepted ? clips.clip(question.clipId()).code() : null,
                accepted ? question.ready() : null,
                accepted ? words.open(question).ownWords() : null,
                question.leftMs(time.now()));
    }

    /** I listen. Refused with {@code ear.over}, {@code shift.none} and {@code shift.paused}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public EarCall accept(long id) {
        Question question = toMe(id);
        if (question.state() == EarState.CALLED) {
            turns.accepted(question, shifts.requireWorking().id());
        }
        return shown(questions.find(id).orElseThrow());
    }

    /** Not now, also after a yes; the next colleague is asked. One that is over stays as it is. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public void decline(long id) {
        questions.lockTurn();
        questions.find(id).filter(question -> question.openFor(me.id())).ifPresent(question -> {
            turns.goesOn(question, Act.DECLINED);
        });
    }

    /** A grant for the span. Refused with {@code ear.over}, {@code sound.no-right} before a yes, or by a stop. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public SoundGrant sound(long id) {
        return playback.grant(questions
                .openFor(me.id())
                .filter(question -> question.id() == id)
                .orElseThrow(EarCalls::over)
                .clipId());
    }

    /** Notes what I played of it, in milliseconds of the clip; also a little after it is over, for what was heard was heard. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public void heard(long id, List<HeardRange> ranges) {
        playback.heard(clips.clip(accepted(id).clipId()), ranges);
    }

    /** Answers with 1 to 280 characters. Refused with {@code ear.answer}, {@code ear.answer-long} and {@code ear.over}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public void answer(long id, String said) {
        AskRules.answer(said).orThrow();
        Question question = toMe(id);
        if (question.state() != EarState.ACCEPTED) {
            throw over();
        }
        turns.ended(question, EarState.ANSWERED, Act.ANSWERED, me.id(), words.answer(question.clipId(), said));
    }

    /** How heavy the span was for me; for my own ledger, and nothing that the asker sees. Refused with {@code ear.not-yours}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public void howItWas(long id, Severity own) {
        severities.rated(accepted(id).clipId(), own);
    }

    /**
     * Raises the clip, of which I heard the span; whether the question is still open does not matter. Refused only with
     * {@code ear.not-yours} for one that I never said yes to.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public Raised raise(long id, Raise raise) {
        Question question = accepted(id);
        Raised raised = escalations.raise(question.clipId(), raise.via(RaisedVia.SECOND_EAR));
        turns.note(question, Act.RAISED, me.id(), null);
        return raised;
    }

    private Question accepted(long id) {
        return questions
                .find(id)
                .filter(question -> steps.accepted(id, me.id()))
                .orElseThrow(() -> new Refusal("ear.not-yours", "This question was not put to you."));
    }

    private Question toMe(long id) {
        questions.lockTurn();
        return questions
                .openFor(me.id())
                .filter(question -> question.id() == id)
                .filter(this::stillHeld)
                .orElseThrow(EarCalls::over);
    }

    private boolean stillHeld(Question question) {
        return holders.holds(question.askedBy(), question.taskId(), question.fence());
    }

    private static Refusal over() {
        return new Refusal(
                "ear.over",
                "This question is over: your colleague has gone on. Thank you; your time counts all the same.");
    }
}
