package org.earshot.shift;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.procedure.Procedures;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Working periods: one open shift a person at most, planned for nine hours ({@code earshot.shift.planned}). All times come
 * from the database. Starting, pausing, resuming, ending sound and ending publish {@link ShiftStarted},
 * {@link ShiftPaused}, {@link ShiftResumed}, {@link AudioEnded} and {@link ShiftEnded}.
 */
@Door
public class Shifts {

    private static final int LONGEST_NOTE = 2000;

    private final ShiftStore shifts;
    private final Me me;
    private final Audit audit;
    private final DatabaseTime time;
    private final Procedures procedures;
    private final ApplicationEventPublisher events;
    private final PaidStates paid;
    private final ObjectProvider<DayFigures> figures;
    private final Duration planned;

    Shifts(
            ShiftStore shifts,
            Me me,
            Audit audit,
            DatabaseTime time,
            Procedures procedures,
            ApplicationEventPublisher events,
            PaidStates paid,
            ObjectProvider<DayFigures> figures,
            @Value("${earshot.shift.planned:9h}") Duration planned) {
        this.shifts = shifts;
        this.me = me;
        this.audit = audit;
        this.time = time;
        this.procedures = procedures;
        this.events = events;
        this.paid = paid;
        this.figures = figures;
        this.planned = planned;
    }

    /** My open shift, if any. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<OpenShift> mine() {
        return shifts.openOf(me.id());
    }

    /** My open shift when I am working; refused with {@code shift.none} or {@code shift.paused}. */
    @PermitAll
    @Transactional(readOnly = true)
    public OpenShift requireWorking() {
        Optional<OpenShift> mine = mine();
        WorkingRule.check(mine).orThrow();
        return mine.orElseThrow();
    }

    /** Whether a person is on shift and not on a break: refused with {@code shift.none} or {@code shift.paused}. */
    @PermitAll
    @Transactional(readOnly = true)
    public Verdict working(long accountId) {
        return WorkingRule.check(shifts.openOf(accountId));
    }

    /** Whether I have read what must be read before a shift; refused with {@code procedure.unread}. */
    @PermitAll
    @Transactional(readOnly = true)
    public Verdict mayStart() {
        return procedures.readForShift();
    }

    /**
     * Begins my shift; refused with {@code shift.open} when there is one, {@code shift.site} when I work at no site and
     * {@code procedure.unread} before the procedure in force is read.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public OpenShift start() {
        Long site = me.person().siteId();
        if (site == null) {
            throw new Refusal("shift.site", "Your account belongs to no site yet. Ask an administrator to add one.");
        }
        mayStart().orThrow();
        Instant now = time.now();
        OpenShift shift = shifts.start(me.id(), site, now, now.plus(planned))
                .orElseThrow(() -> new Refusal("shift.open", "Your shift is already open. Go on with it, or end it."));
        audit.record("shift.started", "shift", shift.id());
        events.publishEvent(new ShiftStarted(shift.id(), shift.accountId()));
        return shift;
    }

    /** Begins a pause; during one already nothing happens. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void pause() {
        OpenShift shift = open();
        if (shift.pausedSince() == null) {
            begin(shift, Pause.Kind.BREAK, time.now(), null);
        }
    }

    /**
     * Begins a pause of at least so long, or lets the running one last so long from now; {@link #resume} is refused before.
     * It counts as work like any other. Refused with {@code shift.none}.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void rest(Duration atLeast) {
        rest(Pause.Kind.BREAK, atLeast);
    }

    /** The same after something heavy; it has a clock of its own. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void recover(Duration atLeast) {
        rest(Pause.Kind.RECOVERY, atLeast);
    }

    private void rest(Pause.Kind kind, Duration atLeast) {
        OpenShift shift = open();
        Instant now = time.now();
        if (shift.pausedSince() == null) {
            begin(shift, kind, now, now.plus(atLeast));
        } else {
            shifts.restUntil(shift.id(), now.plus(atLeast));
        }
    }

    private void begin(OpenShift shift, Pause.Kind kind, Instant now, @Nullable Instant restUntil) {
        if (shifts.pause(shift.id(), kind, now, restUntil)) {
            audit.record("shift.paused", "shift", shift.id());
            events.publishEvent(new ShiftPaused(shift.id(), shift.accountId()));
        }
    }

    /** Ends the pause; without one nothing happens. Refused with {@code shift.none}, and {@code shift.resting} during a {@link #rest}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void resume() {
        OpenShift shift = open();
        WorkingRule.mayResume(shift, time.now()).orThrow();
        resume(shift);
    }

    /** Ends the pause, also a rest before its time. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void resumeEarly() {
        resume(open());
    }

    /**
     * No more sound for me in this shift, and no reason asked; said twice it stays so. The shift stays open and counts as before.
     * Refused with {@code shift.none}.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void endAudioForToday() {
        OpenShift shift = open();
        if (shifts.endAudio(shift.id(), time.now())) {
            audit.record("shift.audio-ended", "shift", shift.id());
            events.publishEvent(new AudioEnded(shift.id(), shift.accountId()));
        }
    }

    /** Whether a person is working and has not ended sound for the day: refused with {@code audio.over}, or as {@link #working} says. */
    @PermitAll
    @Transactional(readOnly = true)
    public Verdict audible(long accountId) {
        return WorkingRule.mayHear(shifts.openOf(accountId));
    }

    private void resume(OpenShift shift) {
        if (shifts.resume(shift.id(), time.now())) {
            audit.record("shift.resumed", "shift", shift.id());
            events.publishEvent(new ShiftResumed(shift.id(), shift.accountId()));
        }
    }

    /** Ends my shift, with a note of at most 2,000 characters for the next at this site. Refused with {@code shift.none}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public EndOfShift end(@Nullable String note) {
        OpenShift shift = open();
        String kept = note == null || note.isBlank() ? null : note.strip();
        if (kept != null && kept.length() > LONGEST_NOTE) {
            throw new Refusal("shift.note", "Shorten the note to 2,000 characters.");
        }
        Instant now = time.now();
        if (!shifts.end(shift.id(), now, kept)) {
            throw WorkingRule.none();
        }
        audit.record("shift.ended", "shift", shift.id());
        events.publishEvent(new ShiftEnded(shift.id(), shift.accountId()));
        return new EndOfShift(
                shift.id(),
                shift.startedAt(),
                now,
                paid.of(shift, now),
                figures.orderedStream()
                        .flatMap(source -> source.of(shift.id(), shift.accountId()).stream())
                        .toList());
    }

    /** The pauses of my open shift, oldest first; none without a shift. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Pause> pauses() {
        return shifts.pausesOfOpen(me.id());
    }

    /** How much of my open shift was no work on clips and is paid like it, state by state; nothing without a shift. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PaidTime> paid() {
        return mine().map(shift -> paid.of(shift, time.now())).orElse(List.of());
    }

    /** The numbers of my latest two shifts, newest first: this and the previous one. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Long> mineRecent() {
        return shifts.latest(me.id(), 2).stream().map(ShiftStore.Begun::shiftId).toList();
    }

    /** When the earlier of my latest two shifts began; nothing before the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Instant> mineRecentSince() {
        return shifts.latest(me.id(), 2).stream().map(ShiftStore.Begun::at).reduce((newer, older) -> older);
    }

    /** Notes that others left at my site in the last 24 hours, newest first, at most five. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<HandOver> handOvers() {
        Long site = me.person().siteId();
        return site == null ? List.of() : shifts.notes(site, me.id(), time.now().minus(Duration.ofHours(24)), 5);
    }

    /** Everybody on shift, with a state in words only. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<OnShift> onShift() {
        return shifts.open().stream()
                .map(shift -> new OnShift(
                        shift.accountId(),
                        shift.siteId(),
                        shift.pausedSince() != null
                                ? OnShift.State.ON_BREAK
                                : shift.audioOverAt() != null ? OnShift.State.NO_AUDIO : OnShift.State.WORKING))
                .toList();
    }

    private OpenShift open() {
        return shifts.openOf(me.id()).orElseThrow(WorkingRule::none);
    }
}
