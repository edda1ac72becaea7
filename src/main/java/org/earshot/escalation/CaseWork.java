package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.Holds;
import org.earshot.playback.Playback;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies commands: each with everything that goes with it, or nothing of it. */
@Component
class CaseWork {

    private final CaseStore cases;
    private final CaseLinks links;
    private final CaseWords words;
    private final CaseTimers timers;
    private final EventStore events;
    private final Pinned pinned;
    private final Staff staff;
    private final Raising raising;
    private final Telling telling;
    private final Playback playback;
    private final Clips clips;
    private final Erasure erasure;
    private final Holds holds;
    private final Evidence evidence;
    private final People people;
    private final Audit audit;
    private final DatabaseTime time;
    private final ApplicationEventPublisher publisher;
    private final Live live;

    CaseWork(
            CaseStore cases,
            CaseLinks links,
            CaseWords words,
            CaseTimers timers,
            EventStore events,
            Pinned pinned,
            Staff staff,
            Raising raising,
            Telling telling,
            Playback playback,
            Clips clips,
            Erasure erasure,
            Holds holds,
            Evidence evidence,
            People people,
            Audit audit,
            DatabaseTime time,
            ApplicationEventPublisher publisher,
            Live live) {
        this.cases = cases;
        this.links = links;
        this.words = words;
        this.timers = timers;
        this.events = events;
        this.pinned = pinned;
        this.staff = staff;
        this.raising = raising;
        this.telling = telling;
        this.playback = playback;
        this.clips = clips;
        this.erasure = erasure;
        this.holds = holds;
        this.evidence = evidence;
        this.people = people;
        this.audit = audit;
        this.time = time;
        this.publisher = publisher;
        this.live = live;
    }

    /** @param wrongEvidence what the caller's verification found wrong, for the commands that let evidence out */
    @Transactional
    CaseInHand apply(
            String number,
            int expectedVersion,
            Command command,
            @Nullable String whyLate,
            Who who,
            @Nullable String wrongEvidence) {
        CaseInHand about = cases.lock(number).orElseThrow(CaseWork::unknown);
        Instant now = time.now();
        Acts.expire(about, now);
        Known known = known(about, command, wrongEvidence);
        Path.check(about, expectedVersion, command, whyLate, who, known, now).orThrow();
        CaseState from = about.state;
        List<CaseClock> clocksBefore = about.kept.clocks();
        CaseInHand other = known.merge();
        List<CaseClock> othersClocks = other == null ? List.of() : List.copyOf(other.clocks);
        Acts.apply(about, command, whyLate, who, known, now, staff.deadlines(about.siteId, about.roundFrom));
        beyond(about, command, other, who, now);
        words.add(about, who.id(), now);
        events.add(about, now, command.word(), from, about.detail);
        cases.keep(about, now);
        timers.follow(about, clocksBefore);
        if (command instanceof Command.ConfirmMerge && other != null) {
            events.add(other, now, "take-in", other.state, other.detail);
            cases.keep(other, now);
            timers.follow(other, othersClocks);
        }
        telling.after(about, command, who);
        audit.record(
                "escalation." + command.word(),
                "case",
                number,
                Map.of("from", from.name(), "to", about.state.name(), "version", about.version));
        publisher.publishEvent(new CaseChanged(number, about.state));
        live.tell(Escalations.TOPIC);
        return about;
    }

    private Known known(CaseInHand about, Command command, @Nullable String wrongEvidence) {
        return switch (command) {
            case Command.Triage triage -> new Known(playback.heardSeconds(about.clipId), null, Set.of(), null, null);
            case Command.Assign assign -> new Known(0, null, roles(assign.toAccount()), null, null);
            case Command.Close close -> new Known(0, null, roles(close.holdOwner()), null, null);
            case Command.ProposeMerge merge -> new Known(0, null, Set.of(), another(about, merge.into()), null);
            case Command.ConfirmMerge any ->
                new Known(0, null, Set.of(), another(about, String.valueOf(about.mergeInto)), null);
            case Command.SignReferral any -> new Known(0, wrongEvidence, Set.of(), null, null);
            case Command.SendReferral any -> new Known(0, wrongEvidence, Set.of(), null, null);
            case Command.MigrateProcedure migrate -> new Known(0, null, Set.of(), null, version(migrate.version()));
            default -> Known.NOTHING;
        };
    }

    private @Nullable List<Step> version(String version) {
        try {
            return pinned.steps(version);
        } catch (Refusal unknown) {
            return null;
        }
    }

    private @Nullable CaseInHand another(CaseInHand about, String number) {
        return number.equals(about.number) ? about : cases.lock(number).orElse(null);
    }

    private Set<Role> roles(long account) {
        try {
            Person person = people.person(account);
            return person.active() ? person.roles() : Set.of();
        } catch (Refusal unknown) {
            return Set.of();
        }
    }

    /** What a command does outside its own case. */
    private void beyond(CaseInHand about, Command command, @Nullable CaseInHand other, Who who, Instant now) {
        switch (command) {
            case Command.Link link ->
                links.add(about.id, link.other(), link.why().name(), who.id(), now);
            case Command.ConfirmMerge any ->
                links.add(about.id, java.util.Objects.requireNonNull(other).number, "MERGED", who.id(), now);
            case Command.EraseClip any -> {
                long hold = java.util.Objects.requireNonNull(about.kept.holdId());
                String decision = about.number + "-D" + about.standing;
                clips.release(hold, decision);
                evidence.note(about.number, CustodyAct.RELEASED, Map.of("decision", decision));
                erasure.erase(about.clipId, decision);
            }
            case Command.Close close ->
                holds.keepUntil(
                        about.number,
                        close.holdUntil().atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                        close.holdOwner());
            case Command.OpenEmergency any -> lane(about, now);
            case Command.UpdateEmergency any ->
                timers.plan(about, "emergency-update", now.plus(CaseTimers.EMERGENCY_UPDATE));
            case Command.StandDown any -> timers.cancel(about, "emergency-update");
            case Command.ReviewEmergency any -> timers.cancel(about, "emergency-review");
            case Command.Triage any -> {
                if (about.emergencyOpen()) {
                    lane(about, now);
                }
            }
            case Command.SendReferral any -> {
                if (about.decided().map(made -> made.referral().wantsReview()).orElse(false)) {
                    timers.plan(about, "referral-review", now.plus(CaseTimers.SECOND_PERSON));
                }
            }
            case Command.ReviewReferral any -> timers.cancel(about, "referral-review");
            default -> {
                return;
            }
        }
    }

    private void lane(CaseInHand about, Instant now) {
        timers.plan(about, "emergency-update", now.plus(CaseTimers.EMERGENCY_UPDATE));
        timers.plan(about, "emergency-review", now.plus(CaseTimers.SECOND_PERSON));
    }

    /** Gives a raised case what it could not get at its raise. */
    @Transactional
    public void finish(String number) {
        CaseInHand about = cases.lock(number).orElseThrow(CaseWork::unknown);
        if (!about.whole) {
            raising.makeWhole(about, time.now());
        }
    }

    /** Something that the system notes on a case. */
    @Transactional
    public void note(
            String number, String what, Map<String, Object> detail, java.util.function.Consumer<CaseInHand> change) {
        CaseInHand about = cases.lock(number).orElseThrow(CaseWork::unknown);
        Instant now = time.now();
        change.accept(about);
        events.add(about, now, what, about.state, new java.util.TreeMap<>(detail));
        cases.keep(about, now);
        live.tell(Escalations.TOPIC);
    }

    /** An attempt that was refused stays on record, after everything it tried is undone. */
    @Transactional
    public void refused(String number, Command command, Refusal refusal) {
        audit.record("escalation.refused", "case", number, Map.of("command", command.word(), "reason", refusal.code()));
    }

    static Refusal unknown() {
        return new Refusal("case.unknown", "There is no such case.");
    }
}
