package org.earshot.escalation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.ClipWords;
import org.earshot.clip.Clips;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.Severity;
import org.earshot.playback.AskedFor;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.playback.Undisguised;
import org.earshot.playback.UndisguisedPlay;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for looking at cases. Lists carry no category, no words and no sound. Facts, transcript and sound of a case are each a row of
 * its custody; sound wants a reason, and opens three seconds later for half an hour. Supervisors see the cases of their own
 * site and of none; the duty manager sees lists only. Refused with {@code case.unknown} for any other, as if it did not exist.
 */
@Door
public class Cases {

    private final CaseStore cases;
    private final CaseReads reads;
    private final CaseWords words;
    private final CaseLinks links;
    private final AccessStore accesses;
    private final EventStore events;
    private final Evidence evidence;
    private final Playback playback;
    private final Undisguised undisguised;
    private final Attempts attempts;
    private final Clips clips;
    private final HeardSeverities severities;
    private final Audit audit;
    private final DatabaseTime time;
    private final Me me;

    Cases(
            CaseStore cases,
            CaseReads reads,
            CaseWords words,
            CaseLinks links,
            AccessStore accesses,
            EventStore events,
            Evidence evidence,
            Playback playback,
            Undisguised undisguised,
            Attempts attempts,
            Clips clips,
            HeardSeverities severities,
            Audit audit,
            DatabaseTime time,
            Me me) {
        this.cases = cases;
        this.reads = reads;
        this.words = words;
        this.links = links;
        this.accesses = accesses;
        this.events = events;
        this.evidence = evidence;
        this.playback = playback;
        this.undisguised = undisguised;
        this.attempts = attempts;
        this.clips = clips;
        this.severities = severities;
        this.audit = audit;
        this.time = time;
        this.me = me;
    }

    /** Cases by time to breach, most pressing first; at most {@code limit}, after the first {@code offset}. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<CaseRow> list(CaseFilter filter, int offset, int limit) {
        return reads.rows(mine(filter), offset, limit);
    }

    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public int count(CaseFilter filter) {
        return reads.count(mine(filter));
    }

    /** How many clocks of open cases still run though their time is over, without drills; every kind is there. For machines that watch over the desk. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<ClockKind, Integer> breachedClocks() {
        return reads.breachedClocks();
    }

    /** The case, with what is open to me and why the rest is not. Looking is a row of its custody. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public CaseFile file(String number) {
        CaseInHand about = onIt(number);
        seen(about, CaseAccess.Kind.FACTS, CustodyAct.SAW_FACTS, null);
        return reads.file(about, reads.who(me));
    }

    /** The same for somebody who has just seen it, such as after a push: without another row of custody. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public CaseFile again(String number) {
        return reads.file(onIt(number), reads.who(me));
    }

    /** The clip's words, the raiser's note and all that was written on the case; reading is a row of custody. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public CaseTranscript transcript(String number) {
        CaseInHand about = onIt(number);
        seen(about, CaseAccess.Kind.TRANSCRIPT, CustodyAct.READ_TRANSCRIPT, null);
        severities.read(about.clipId);
        ClipWords heard = clips.words(about.clipId);
        return new CaseTranscript(heard.machineTranscript(), words.note(about).orElse(null));
    }

    /** What was written on the case: evidence of steps, reasons, findings. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<CaseText> texts(String number) {
        return words.of(onIt(number));
    }

    /** Steps that are still open before a command such as {@code triage}, if the case is sorted as this category. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Step> stepsBefore(String number, String command, Category sortedAs) {
        return Rules.openBefore(command, onIt(number), sortedAs);
    }

    /** Everything that happened to the case, in order. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(String number) {
        return events.of(onIt(number).id);
    }

    /** The first row of the timeline that was changed or is missing; empty when all hangs together. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Optional<Integer> brokenTimeline(String number) {
        CaseInHand about = cases.read(number).orElseThrow(CaseWork::unknown);
        return Optional.ofNullable(EventStore.broken(number, events.of(about.id), about.eventSeq, about.eventHash));
    }

    /** Where cases stand, by number; unknown ones are left out. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public Map<String, CaseStanding> standing(Collection<String> numbers) {
        return cases.standing(numbers);
    }

    /** Where a case stands, for what hangs on it: nothing of its content. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public CaseScope scope(String number) {
        return cases.read(number).orElseThrow(CaseWork::unknown).scope();
    }

    /** Who looked at facts, transcript and sound, oldest first. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<CaseAccess> accesses(String number) {
        return accesses.of(onIt(number).id);
    }

    /** Who has listened to the clip and how much of it, 0 to 100: whether anybody has heard it in full. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public Map<Long, Integer> listeners(String number) {
        return playback.listeners(clips.clip(onIt(number).clipId));
    }

    /** The clip of the case, without identity and without words. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Clip clip(String number) {
        return clips.clip(onIt(number).clipId);
    }

    /**
     * Asks for the sound of a case. It opens three seconds later, for half an hour, and {@link #sound} then gives a grant. Refused with
     * {@code sound.reason} without a reason of 3 to 300 characters, with {@code sound.own} for whoever raised the case, and with
     * {@code sound.closed} when it is closed.
     */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Instant askForSound(String number, String reason) {
        CaseInHand about = onIt(number);
        AskedFor asked = AskedFor.now(reason, time.now());
        if (about.raisedBy(me.id())) {
            throw new Refusal("sound.own", "You raised this clip. It is not played to you again.");
        }
        if (!about.state.open()) {
            throw new Refusal("sound.closed", "The case is closed, and its sound with it.");
        }
        accesses.add(about.id, me.id(), CaseAccess.Kind.SOUND, asked.reason(), asked.at(), asked.opens(), asked.ends());
        evidence.note(number, CustodyAct.LISTENED, Map.of("asked", true), asked.reason(), null);
        audit.record("escalation.sound-asked", "case", number);
        return asked.opens();
    }

    /** A grant for the sound; refused with {@code sound.no-right} before the countdown is over. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant sound(String number) {
        return playback.grant(onIt(number).clipId);
    }

    /** How heavy the clip was for me who have heard or read it; for my own ledger, and nothing of the case. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void howItWas(String number, Severity own) {
        severities.rated(onIt(number).clipId, own);
    }

    /** Whether I may ask for the voices of a case as they were recorded. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public boolean mayHearAsRecorded() {
        return undisguised.mayAsk();
    }

    /**
     * A grant for the sound with the voices as they were recorded; the reason stays with the clip. Refused like {@link #sound}, and with
     * {@code sound.not-cleared} and {@code sound.undisguised-reason}; a refused attempt stays in the audit.
     */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public SoundGrant soundAsRecorded(String number, String reason) {
        return attempts.of("escalation.sound-as-recorded", "case", number, () -> {
            SoundGrant given = playback.grantAsRecorded(clips.clip(onIt(number).clipId), reason);
            evidence.note(number, CustodyAct.LISTENED, Map.of("asRecorded", true), reason.strip(), null);
            return given;
        });
    }

    /** Who was given the sound with its voices as they were recorded, oldest first. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<UndisguisedPlay> undisguised(String number) {
        return undisguised.of(onIt(number).clipId);
    }

    /** Other cases of the same pseudonymous device, newest first; nothing of their content. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public List<String> sameDevice(String number) {
        CaseInHand about = onIt(number);
        audit.record("escalation.same-device", "case", number);
        List<Long> others = clips.sameDevice(about.clipId);
        return others.isEmpty() ? List.of() : links.ofClips(about.id, others);
    }

    /** My own cases, newest first, with what I have been told. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<MyCase> mine() {
        return reads.raisedBy(me.id());
    }

    private CaseFilter mine(CaseFilter filter) {
        return onlyOwnSite()
                ? new CaseFilter(
                        filter.states(),
                        me.person().siteId(),
                        filter.ownerId(),
                        filter.number(),
                        filter.drills(),
                        filter.only())
                : filter;
    }

    private boolean onlyOwnSite() {
        return me.has(Role.SUPERVISOR)
                && !me.has(Role.TS_ANALYST)
                && !me.has(Role.TS_LEAD)
                && me.person().siteId() != null;
    }

    private CaseInHand onIt(String number) {
        // Nothing more is read of a case that is elsewhere than of one that is not there: the time it takes tells
        // neither.
        if (onlyOwnSite() && !cases.isOf(number, me.person().siteId(), me.id())) {
            throw CaseWork.unknown();
        }
        return cases.read(number).orElseThrow(CaseWork::unknown);
    }

    private void seen(CaseInHand about, CaseAccess.Kind kind, CustodyAct act, @Nullable String reason) {
        accesses.add(about.id, me.id(), kind, reason, time.now(), null, null);
        evidence.note(about.number, act, Map.of());
        audit.record("escalation.saw-" + kind.name().toLowerCase(java.util.Locale.ROOT), "case", about.number);
    }
}
