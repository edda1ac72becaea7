package org.earshot.clock;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to timers. They are planned and cancelled in the transaction of what they belong to, and go by the database's time.
 * A timer that came due while nothing ran fires when something runs again.
 */
@Door
public class Timers {

    private final TimerStore timers;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<TimerSubject> subjects;

    Timers(
            TimerStore timers,
            DatabaseTime time,
            ApplicationEventPublisher events,
            ObjectProvider<TimerSubject> subjects) {
        this.timers = timers;
        this.time = time;
        this.events = events;
        this.subjects = subjects;
    }

    /** Plans the subject's timers by their names; one that is planned already under the same name is planned anew. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String subject, Map<String, Instant> dueByName) {
        if (!dueByName.isEmpty()) {
            timers.cancel(subject, dueByName.keySet(), time.now());
            timers.add(subject, dueByName);
        }
    }

    /** Plans timers of a subject that has none yet. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void planFirst(String subject, Map<String, Instant> dueByName) {
        timers.add(subject, dueByName);
    }

    /** Cancels those of the subject's timers that have not fired; unknown names are left alone. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String subject, Collection<String> names) {
        if (!names.isEmpty()) {
            timers.cancel(subject, names, time.now());
        }
    }

    /** When the subject's timer of this name is due, while it has not fired. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Instant> due(String subject, String name) {
        return timers.due(subject, name);
    }

    /** Fires one timer if it is due and has not been fired or cancelled; true when this call fired it. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public boolean fire(long timerId) {
        TimerStore.Planned planned = timers.pending(timerId).orElse(null);
        if (planned == null) {
            return false;
        }
        subjects.orderedStream().forEach(kind -> kind.lock(planned.subject()));
        Instant now = time.now();
        if (!timers.fire(timerId, now)) {
            return false;
        }
        events.publishEvent(new TimerCameDue(planned.subject(), planned.name(), planned.dueAt(), now));
        return true;
    }
}
