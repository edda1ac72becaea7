package org.earshot.bench;

import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Takes the work of the life before as left, which the application believes of a node after 20 s of silence: lives of a few seconds would
 * never see a timer fire.
 */
final class DeadAtOnce {

    private final DSLContext db;

    DeadAtOnce(DSLContext db) {
        this.db = db;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        db.execute("update schedule.scheduled_task set picked = false, picked_by = null, last_heartbeat = null where"
                + " picked");
    }
}
