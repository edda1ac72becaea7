package org.earshot.queue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.shared.Door;

/** Queues by language, and what stands in them. */
@Door
public class Queues {

    Queues() {}

    /** The queue; refused with {@code queue.unknown}. */
    @PermitAll
    public Queue queue(long id) {
        throw new UnsupportedOperationException();
    }

    /** All queues by name, retired ones last. */
    @PermitAll
    public List<Queue> list() {
        throw new UnsupportedOperationException();
    }

    /** All queues that are not retired with their counts, by priority. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER", "SYSTEM"})
    public List<QueueRow> all() {
        throw new UnsupportedOperationException();
    }

    /** What stands in all queues together. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER", "SYSTEM"})
    public QueueCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** Makes a queue and, a moment later, fills it with the ready clips that match and wait nowhere. Refused with {@code queue.plan} and {@code queue.taken}. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    public long create(QueuePlan plan) {
        throw new UnsupportedOperationException();
    }

    /** Changes a queue; its language and region only while nothing stands in it ({@code queue.in-use}). */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    public void edit(long id, QueuePlan plan) {
        throw new UnsupportedOperationException();
    }

    /** Hands nothing out until it is opened again; leases that run go on. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    public void pause(long id) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    public void open(long id) {
        throw new UnsupportedOperationException();
    }

    /** Takes no more clips in and hands out what it has. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    public void drain(long id) {
        throw new UnsupportedOperationException();
    }

    /** Closes an empty queue for good; refused with {@code queue.in-use} while anything stands in it. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    public void retire(long id) {
        throw new UnsupportedOperationException();
    }
}
