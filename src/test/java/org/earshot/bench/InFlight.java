package org.earshot.bench;

import org.earshot.clock.TimerCameDue;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says what a process has begun and ended, so that whoever kills it can tell what the kill met. */
final class InFlight {

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(TimerCameDue due) {
        say("begin timer");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                say("end timer");
            }
        });
    }

    /** Does the work between a word that it began and one that it ended; what fails is told, and the next goes on. */
    static void doing(String what, Runnable work) {
        say("begin " + what);
        try {
            work.run();
        } catch (RuntimeException e) {
            say("broken " + what + " "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " ["
                    + e.getClass().getSimpleName() + "]");
        }
        say("end " + what);
    }

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
