package org.earshot.clock;

import java.time.Instant;

/**
 * A timer has fired; published once, inside the transaction that marks it. A listener that throws leaves the timer to be tried
 * again.
 *
 * @param subject what it is about, such as a case's number
 * @param dueAt when it was due, which is earlier than now when nothing ran then
 * @param at the database's time of the firing
 */
public record TimerCameDue(String subject, String name, Instant dueAt, Instant at) {}
