package org.earshot.shift;

import java.time.Duration;
import java.time.Instant;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a shift that its owner forgot to end, so that nobody is shown as working who went home yesterday. */
@Component
class EndForgottenShifts {

    private final ShiftStore shifts;
    private final Audit audit;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Duration longest;

    EndForgottenShifts(
            ShiftStore shifts,
            Audit audit,
            DatabaseTime time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @Value("${earshot.shift.longest:16h}") Duration longest) {
        this.shifts = shifts;
        this.audit = audit;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
        this.longest = longest;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    void run() {
        SystemActor.run("forgotten shifts", () -> {
            Instant limit = time.now().minus(longest);
            shifts.open().stream()
                    .filter(shift -> shift.startedAt().isBefore(limit))
                    .forEach(shift -> transaction.executeWithoutResult(status -> end(shift)));
        });
    }

    private void end(OpenShift shift) {
        if (shifts.end(shift.id(), time.now(), null)) {
            audit.record("shift.ended-forgotten", "shift", shift.id());
            events.publishEvent(new ShiftEnded(shift.id(), shift.accountId()));
        }
    }
}
