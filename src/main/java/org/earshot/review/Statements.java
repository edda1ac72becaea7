package org.earshot.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.queue.Lease;
import org.earshot.shared.DatabaseTime;
import org.earshot.shift.OpenShift;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes each "heard, not distress" with the filing it belongs to, due for a second look within a day. */
@Component
final class Statements {

    static final Duration LOOKED_AT_WITHIN = Duration.ofDays(1);

    private final NotDistressStore statements;
    private final DatabaseTime time;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Statements(NotDistressStore statements, DatabaseTime time, Audit audit, ApplicationEventPublisher events) {
        this.statements = statements;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** In the transaction of the filing. */
    void stated(Lease lease, Clip clip, int version, OpenShift shift, DistressRule.Statement statement) {
        Instant now = time.now();
        Instant due = now.plus(LOOKED_AT_WITHIN);
        long id = statements.add(lease.taskId(), version, shift.siteId(), statement, now, due);
        audit.record(
                "review.not-distress-stated",
                "clip",
                clip.code(),
                Map.of("statement", id, "version", version, "grounds", statement.grounds()));
        events.publishEvent(new NotDistressStated(id, shift.accountId(), shift.siteId(), due));
    }
}
