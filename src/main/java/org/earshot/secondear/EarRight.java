package org.earshot.secondear;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.earshot.queue.Holders;
import org.springframework.stereotype.Component;

/** Whoever has said yes to a question may hear its span, with a second on each side, while it is open and its asker holds the lease. */
@Component
final class EarRight implements ListeningRight {

    private final QuestionStore questions;
    private final Holders holders;

    EarRight(QuestionStore questions, Holders holders) {
        this.questions = questions;
        this.holders = holders;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return questions
                .openFor(accountId)
                .filter(question -> question.clipId() == clipId && question.state() == EarState.ACCEPTED)
                .filter(question -> holders.holds(question.askedBy(), question.taskId(), question.fence()))
                .map(question -> new HeldRight(
                        HeldRight.SECOND_EAR,
                        question.reference(),
                        Math.max(0, question.fromMs() - AskRules.AROUND_MS),
                        question.toMs() + AskRules.AROUND_MS));
    }
}
