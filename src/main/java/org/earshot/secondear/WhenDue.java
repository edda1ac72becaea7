package org.earshot.secondear;

import java.util.Optional;
import org.earshot.clock.TimerCameDue;
import org.earshot.clock.TimerSubject;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A question that nobody has looked at goes on to the next colleague, and one that is ten minutes old is over. */
@Component("secondEarsWhenDue")
class WhenDue implements TimerSubject {

    private final QuestionStore questions;
    private final Turns turns;

    WhenDue(QuestionStore questions, Turns turns) {
        this.questions = questions;
        this.turns = turns;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String subject) {
        if (subject.startsWith(Question.PREFIX)) {
            questions.lockTurn();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimerCameDue timer) {
        if (!timer.subject().startsWith(Question.PREFIX)) {
            return;
        }
        Optional<Question> open = questions
                .find(Long.parseLong(timer.subject().substring(Question.PREFIX.length())))
                .filter(question -> question.state().open());
        if (timer.name().equals(Turns.DUE)) {
            open.ifPresent(question -> turns.ended(question, EarState.EXPIRED, Act.EXPIRED, question.askedBy(), null));
        } else {
            open.filter(question -> question.state() == EarState.CALLED).ifPresent(turns::passedOn);
        }
    }
}
