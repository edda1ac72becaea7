package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may be given to hear now, derived by query from the play log and {@link HeardSeverities}; nothing is tallied. A
 * person sees all of their own; the router asks as SYSTEM; supervisors get {@link Availability} and no more.
 */
@Door
public class Exposure {

    private final Reading reading;
    private final Ledger ledger;
    private final Neutral neutral;
    private final Me me;
    private final DatabaseTime time;

    Exposure(Reading reading, Ledger ledger, Neutral neutral, Me me, DatabaseTime time) {
        this.reading = reading;
        this.ledger = ledger;
        this.neutral = neutral;
        this.me = me;
        this.time = time;
    }

    /** What I may be given to hear now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public MayHear mayHear() {
        return reading.mayHear(me.id());
    }

    /** The same of somebody else, for the router alone: no page shows it. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public MayHear mayHear(long accountId) {
        return reading.mayHear(accountId);
    }

    /** Those of the clips that may be routed to, and heard by, somebody who hears neutral clips only. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Set<Long> knownNeutral(long accountId, Collection<Long> clipIds) {
        return neutral.knownTo(accountId, clipIds);
    }

    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public boolean knownNeutral(long accountId, long clipId) {
        return neutral.knownTo(accountId, clipId);
    }

    /** My own figures, for nobody else. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public MyExposure mine() {
        Standing standing = ledger.standing(me.id());
        Budget budget = standing.budget();
        Figures figures = standing.figures();
        return new MyExposure(
                figures.day(),
                budget.day(),
                figures.week(),
                budget.week(),
                figures.acute(),
                budget.acute(),
                budget.factor(),
                budget.daySince());
    }

    /** What counted something for me in seven days, latest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Counted> counted() {
        return ledger.counted(me.id());
    }

    /** I have chosen how to go on after something severe; recovery is not due any more until there is something new. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void goneOn() {
        ledger.goneOn(me.id(), time.now());
    }

    /** A word for each person, and no more of any. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Map<Long, Availability> availability(Collection<Long> accountIds) {
        return accountIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> reading.mayHear(id).availability()));
    }
}
