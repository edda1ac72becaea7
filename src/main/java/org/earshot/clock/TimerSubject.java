package org.earshot.clock;

/**
 * What timers are about. Whoever plans timers while it holds a lock of its own has that lock taken before a timer fires, or
 * the two would wait for each other.
 */
public interface TimerSubject {

    /** Takes the subject's lock for the transaction, if the subject is of this kind. */
    void lock(String subject);
}
