package org.earshot.shift;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.Door;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** Working periods: one open shift a person at most. */
@Door
public class Shifts {

    Shifts() {}

    /** My open shift, if any. */
    @PermitAll
    public Optional<OpenShift> mine() {
        throw new UnsupportedOperationException();
    }

    /** My open shift when I am working; refused with {@code shift.none} or {@code shift.paused}. */
    @PermitAll
    public OpenShift requireWorking() {
        throw new UnsupportedOperationException();
    }

    /** Whether a person is on shift and not on a break: refused with {@code shift.none} or {@code shift.paused}. */
    @PermitAll
    public Verdict working(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** Begins my shift; refused with {@code shift.open} when there is one and {@code shift.site} when I work at no site. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public OpenShift start() {
        throw new UnsupportedOperationException();
    }

    /** Begins a pause; during one already nothing happens. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void pause() {
        throw new UnsupportedOperationException();
    }

    /** Ends the pause; without one nothing happens. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void resume() {
        throw new UnsupportedOperationException();
    }

    /** Ends my shift, with a note of at most 2,000 characters for the next at this site. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public EndOfShift end(@Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** The numbers of my latest two shifts, newest first: this and the previous one. */
    @PermitAll
    public List<Long> mineRecent() {
        throw new UnsupportedOperationException();
    }

    /** When the earlier of my latest two shifts began; nothing before the first. */
    @PermitAll
    public Optional<Instant> mineRecentSince() {
        throw new UnsupportedOperationException();
    }

    /** Notes that others left at my site in the last 24 hours, newest first, at most five. */
    @PermitAll
    public List<HandOver> handOvers() {
        throw new UnsupportedOperationException();
    }

    /** Everybody on shift, with a state in words only. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    public List<OnShift> onShift() {
        throw new UnsupportedOperationException();
    }

    /** All open shifts, for background work. */
    @RolesAllowed("SYSTEM")
    public List<OpenShift> open() {
        throw new UnsupportedOperationException();
    }
}
