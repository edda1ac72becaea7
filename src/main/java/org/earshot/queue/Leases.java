package org.earshot.queue;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.OptionalLong;
import org.earshot.shared.Door;

/** Which clip is next, and the lease on it. */
@Door
public class Leases {

    Leases() {}

    /** The next clip for me, leased for five minutes; refused without a working shift and with {@code lease.two} when I hold two already. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public Claim next() {
        throw new UnsupportedOperationException();
    }

    /** My leases that hold now, the one given first in front. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public List<Lease> mine() {
        throw new UnsupportedOperationException();
    }

    /** The clip of a task, whoever holds it and whether or not it is finished; empty for a task that never was. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public OptionalLong clipOf(long taskId) {
        throw new UnsupportedOperationException();
    }

    /** Renews a lease for five minutes from now; refused with {@code lease.lost}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public Lease renew(long taskId, long fence) {
        throw new UnsupportedOperationException();
    }

    /** Renews all my leases that hold, and returns them. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public List<Lease> renewMine() {
        throw new UnsupportedOperationException();
    }

    /** Puts a clip back unheard, at its old place; on a lost lease nothing happens. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void giveBack(long taskId, long fence) {
        throw new UnsupportedOperationException();
    }

    /** Puts a clip back for others; it never returns to me. The reason is a code of at most 30 characters. Refused with {@code lease.lost}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void turnAway(long taskId, long fence, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Ends the task; refused with {@code lease.lost}. A clip that was raised or is private never returns to me. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void finish(long taskId, long fence, Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a task that I filed back into my hands, under a new fence. Refused with {@code task.not-yours}, {@code lease.two},
     * and {@code task.gone} when its clip has been held or taken out since.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public Lease reopen(long taskId) {
        throw new UnsupportedOperationException();
    }
}
