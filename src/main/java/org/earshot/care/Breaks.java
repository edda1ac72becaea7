package org.earshot.care;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.Mix;
import org.earshot.exposure.MyExposure;
import org.earshot.playback.Playback;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Pause;
import org.earshot.shift.Shifts;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaks in time, and what comes with a part of the budget that is used, for the person themself: what is planned, what is offered
 * between two clips, taking it and putting it off. Derived from the play log, the shift's pauses and exposure; kept is only that
 * somebody was told, so that they are told once. Putting off leaves no row that anybody counts, and no audit row.
 */
@Door
public class Breaks {

    static final Duration TOLD_KEPT = Duration.ofHours(24);

    private final Shifts shifts;
    private final Playback playback;
    private final Exposure exposure;
    private final ToldStore told;
    private final Me me;
    private final DatabaseTime time;

    Breaks(Shifts shifts, Playback playback, Exposure exposure, ToldStore told, Me me, DatabaseTime time) {
        this.shifts = shifts;
        this.playback = playback;
        this.exposure = exposure;
        this.told = told;
        this.me = me;
        this.time = time;
    }

    /** How my day stands. Without an open shift nothing is planned or offered. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public OwnDay mine() {
        MyExposure mine = exposure.mine();
        return shifts.mine()
                .map(shift -> day(shift, mine))
                .orElseGet(() -> new OwnDay(mine.used(), null, Duration.ZERO, BreakRules.PLANNED, List.of()));
    }

    private OwnDay day(OpenShift shift, MyExposure mine) {
        Instant now = time.now();
        List<Pause> pauses = shifts.pauses();
        Instant since = BreakRules.countsSince(shift.startedAt(), pauses, now);
        Duration headphones = BreakRules.headphones(since, playback.soundSince(since), pauses, now);
        Told last = told.of(me.id(), mine.daySince());
        Offer offer = OfferRules.offer(mine.used(), stopped(mine), last, pauses, headphones, now);
        return new OwnDay(
                mine.used(),
                offer,
                headphones,
                BreakRules.untilPlanned(headphones),
                BreakRules.planned(headphones, now, shift.plannedEnd()));
    }

    /** A full week is over only below four fifths, so what is used does not say it all; below that nothing has to be asked. */
    private boolean stopped(MyExposure mine) {
        return mine.used() >= OfferRules.MOST && exposure.mayHear().mix() == Mix.NEUTRAL_ONLY;
    }

    /** I take the break that comes with the offer; it lasts at least so long. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void take(Offer offer) {
        seen(offer);
        shifts.rest(offer.rest());
    }

    /** I have seen it and go on for now; what is offered until it is taken comes again. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void seen(Offer offer) {
        int before = told.of(me.id(), exposure.mine().daySince()).share();
        if (offer.share() > before) {
            told.told(me.id(), offer.share(), time.now());
        }
    }
}
