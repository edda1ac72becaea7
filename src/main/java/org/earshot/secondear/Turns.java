package org.earshot.secondear;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.clock.Timers;
import org.earshot.queue.Holders;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a question goes from one state to the next, always under the lock of the turn: with its step, its timers, its audit row and
 * word to both whose pages show it.
 */
@Component
final class Turns {

    static final Duration LASTS = Duration.ofMinutes(10);

    /** Whoever has not looked by then is not at the screen: the next colleague is asked. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String DUE = "due";
    static final String PASS_ON = "pass-on";

    private final QuestionStore questions;
    private final StepStore steps;
    private final Routing routing;
    private final Timers timers;
    private final Holders holders;
    private final Clips clips;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;

    Turns(
            QuestionStore questions,
            StepStore steps,
            Routing routing,
            Timers timers,
            Holders holders,
            Clips clips,
            Audit audit,
            DatabaseTime time,
            Live live) {
        this.questions = questions;
        this.steps = steps;
        this.routing = routing;
        this.timers = timers;
        this.holders = holders;
        this.clips = clips;
        this.audit = audit;
        this.time = time;
        this.live = live;
    }

    /** The question with its first colleague asked. */
    void begun(Question question) {
        note(question, Act.ASKED, question.askedBy(), null);
        timers.planFirst(question.reference(), Map.of(DUE, question.dueAt()));
        called(question, question.helper());
    }

    private void called(Question question, long helper) {
        note(question, Act.CALLED, helper, null);
        Instant impatient = time.now().plus(PATIENCE);
        if (impatient.isBefore(question.dueAt())) {
            timers.plan(question.reference(), Map.of(PASS_ON, impatient));
        }
        tell(question.askedBy(), helper);
    }

    void accepted(Question question, long shift) {
        questions.accept(question.id());
        note(question, Act.ACCEPTED, question.helper(), shift);
        timers.cancel(question.reference(), List.of(PASS_ON));
        tell(question.askedBy(), question.helper());
    }

    /** The colleague is out of it; the next one is asked, and where there is none the question ends. */
    void goesOn(Question question, Act why) {
        note(question, why, question.helper(), null);
        Optional<Long> next = routing.next(question.clipId(), question.queueId(), question.askedBy())
                .filter(other -> other != question.helper());
        tell(question.helper());
        if (next.isPresent()) {
            questions.call(question.id(), next.get());
            called(question, next.get());
        } else {
            ended(question, EarState.NOBODY, Act.NOBODY, question.askedBy(), null);
        }
    }

    /** Nobody has looked yet: somebody else is asked, if there is anybody; else it stays with the one who was. */
    void passedOn(Question question) {
        routing.next(question.clipId(), question.queueId(), question.askedBy()).ifPresent(next -> {
            note(question, Act.MISSED, question.helper(), null);
            tell(question.helper());
            questions.call(question.id(), next);
            called(question, next);
        });
    }

    void ended(Question question, EarState state, Act act, long account, byte @Nullable [] answer) {
        questions.end(question.id(), state, answer, time.now());
        note(question, act, account, null);
        timers.cancel(question.reference(), List.of(DUE, PASS_ON));
        tell(question.askedBy(), question.helper());
    }

    void withdrawn(Question question) {
        ended(question, EarState.WITHDRAWN, Act.WITHDRAWN, question.askedBy(), null);
    }

    /** Ends what is open although the lease it was asked under is over, by whichever way that ended unnoticed. */
    void tidy() {
        questions.open().stream()
                .filter(question -> !holders.holds(question.askedBy(), question.taskId(), question.fence()))
                .forEach(this::withdrawn);
    }

    void note(Question question, Act act, long account, @Nullable Long shift) {
        steps.add(question.id(), act, account, shift, time.now());
        Map<String, Object> detail = new HashMap<>(Map.of("question", question.reference(), "account", account));
        if (act == Act.ASKED) {
            detail.put("fromMs", question.fromMs());
            detail.put("toMs", question.toMs());
        }
        String code = SystemActor.call("second ears", () -> clips.codes(List.of(question.clipId())))
                .getOrDefault(question.clipId(), "?");
        audit.record("ear." + act.name().toLowerCase(java.util.Locale.ROOT), "clip", code, detail);
    }

    private void tell(long... accounts) {
        for (long account : accounts) {
            live.tell(SecondEars.topic(account));
        }
    }
}
