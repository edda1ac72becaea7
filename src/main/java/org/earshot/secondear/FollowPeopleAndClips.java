package org.earshot.secondear;

import java.util.function.Consumer;
import org.earshot.access.AccessEnded;
import org.earshot.clip.ClipErased;
import org.earshot.clip.ClipHeld;
import org.earshot.shift.AudioEnded;
import org.earshot.shift.ShiftEnded;
import org.earshot.shift.ShiftPaused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever goes on a break or home is asked no more, and their own questions end with their leases; a clip that is held or erased
 * is asked about no more. After the fact and apart from it, so that nothing here can stand in the way of a break or a raise: the right
 * to hear hangs on the lease and is gone already.
 */
@Component
class FollowPeopleAndClips {

    private static final Logger LOG = LoggerFactory.getLogger(FollowPeopleAndClips.class);

    private final QuestionStore questions;
    private final Turns turns;
    private final TransactionTemplate apart;

    FollowPeopleAndClips(QuestionStore questions, Turns turns, PlatformTransactionManager transactions) {
        this.questions = questions;
        this.turns = turns;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(ShiftPaused paused) {
        away(paused.accountId());
    }

    @TransactionalEventListener
    void on(AudioEnded ended) {
        away(ended.accountId());
    }

    @TransactionalEventListener
    void on(ShiftEnded ended) {
        away(ended.accountId());
    }

    @TransactionalEventListener
    void on(AccessEnded ended) {
        away(ended.accountId());
    }

    @TransactionalEventListener
    void on(ClipHeld held) {
        quietly(held, store -> store.openAbout(held.clipId()).ifPresent(turns::withdrawn));
    }

    @EventListener
    void on(ClipErased erased) {
        if (questions.openAbout(erased.clipId()).isPresent()) {
            questions.lockTurn();
            questions.openAbout(erased.clipId()).ifPresent(turns::withdrawn);
        }
        questions.forgetWords(erased.clipId());
    }

    private void away(long account) {
        quietly(account, store -> {
            store.openBy(account).forEach(turns::withdrawn);
            store.openFor(account).ifPresent(question -> turns.goesOn(question, Act.AWAY));
        });
    }

    private void quietly(Object what, Consumer<QuestionStore> act) {
        try {
            apart.executeWithoutResult(status -> {
                questions.lockTurn();
                act.accept(questions);
            });
        } catch (RuntimeException e) {
            LOG.warn("second ears could not follow {}; their timers end them", what, e);
        }
    }
}
