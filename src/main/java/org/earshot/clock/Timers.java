package org.earshot.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
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
    private final SchedulerClient scheduler;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<TimerSubject> subjects;

    Timers(
            TimerStore timers,
            SchedulerClient scheduler,
            DatabaseTime time,
            ApplicationEventPublisher events,
            ObjectProvider<TimerSubject> subjects) {
        this.subjects = subjects;
        this.timers = timers;
        this.scheduler = scheduler;
        this.time = time;
        this.events = events;
    }

    /** Plans the subject's timers by their names; one that is planned already under the same name is planned anew. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String subject, Map<String, Instant> dueByName) {
        if (dueByName.isEmpty()) {
            return;
        }
        timers.cancel(subject, dueByName.keySet(), time.now());
        scheduler.scheduleBatch(timers.add(subject, dueByName).stream()
                .<com.github.kagkarlsson.scheduler.task.SchedulableInstance<?>>map(FireTimers::instance)
                .toList());
    }

    /** Cancels those of the subject's timers that have not fired; unknown names are left alone. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String subject, java.util.Collection<String> names) {
        timers.cancel(subject, names, time.now());
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
        timers.subject(timerId).ifPresent(subject -> subjects.orderedStream().forEach(kind -> kind.lock(subject)));
        return timers.fire(timerId, time.now())
                .map(fired -> {
                    events.publishEvent(fired);
                    return true;
                })
                .orElse(false);
    }
}
