package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** What a person may be given to hear now, derived by query from the play log and {@link HeardSeverities}. */
@Door
public class Exposure {

    private final Me me;

    Exposure(Me me) {
        this.me = me;
    }

    /** What I may be given to hear now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public MayHear mayHear() {
        return verdict(me.id());
    }

    /** The same of somebody else, for the router alone: no page shows it. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public MayHear mayHear(long accountId) {
        return verdict(accountId);
    }

    /** Whether the clip may be routed to, and heard by, somebody who hears neutral clips only. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public boolean knownNeutral(long accountId, long clipId) {
        return false;
    }

    /** A word for each person, and no more of any. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Map<Long, Availability> availability(Collection<Long> accountIds) {
        return accountIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> verdict(id).availability()));
    }

    private MayHear verdict(long accountId) {
        return MayHear.EVERYTHING;
    }
}
