package org.earshot.notice;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** How messages leave, for administrators: counts, what failed and why, and trying once more. Never what they are about. */
@Door
public class Deliveries {

    private static final int SHOWN = 200;

    private final DeliveryStore deliveries;
    private final Outbox outbox;
    private final Audit audit;

    Deliveries(DeliveryStore deliveries, Outbox outbox, Audit audit) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.audit = audit;
    }

    @RolesAllowed("ADMIN")
    @Transactional(readOnly = true)
    public List<DeliveryCount> counts() {
        return deliveries.counts();
    }

    /** What was given up and what waits for another attempt after a failure, newest first, at most 200. */
    @RolesAllowed("ADMIN")
    @Transactional(readOnly = true)
    public List<DeliveryTrouble> troubles() {
        return deliveries.troubles(SHOWN);
    }

    /** Tries a given-up delivery once more, with all its pauses; refused with {@code notice.not-failed} otherwise. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void tryOnceMore(long delivery) {
        if (deliveries.delivery(delivery).isEmpty() || !outbox.tryOnceMore(delivery)) {
            throw new Refusal("notice.not-failed", "This message is not given up any more. Look at the list again.");
        }
        audit.record("notice.tried-once-more", "delivery", delivery);
    }

    /** What {@link org.earshot.shared.ui.Live} says when something failed, was given up or got through after all. */
    @RolesAllowed("ADMIN")
    public String topic() {
        return Outbox.TROUBLE;
    }
}
