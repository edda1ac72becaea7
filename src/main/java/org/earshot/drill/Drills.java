package org.earshot.drill;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.Register;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Practice;
import org.earshot.escalation.PracticeCase;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.escalation.RaisedVia;
import org.earshot.intake.LocalKey;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to drills. A drill is a practice case that goes the whole path: those on call at its site are told as for a real one, and it
 * ends with a decision. Its raiser is the system, so nobody waits for an answer. Machines may start one only with the key that
 * the server leaves for this computer.
 */
@Door
public class Drills {

    private static final int SHOWN = 200;

    private final Register register;
    private final Escalations escalations;
    private final Practice practice;
    private final Sites sites;
    private final Audit audit;
    private final DatabaseTime time;
    private final SecureRandom random = new SecureRandom();

    Drills(Register register, Escalations escalations, Practice practice, Sites sites, Audit audit, DatabaseTime time) {
        this.register = register;
        this.escalations = escalations;
        this.practice = practice;
        this.sites = sites;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Starts a drill. The clip and its case come into being in one transaction, so the clip is held before it could wait
     * anywhere. Refused with {@code drill.running} while one at the site waits for a person, {@code site.unknown}, and
     * {@code drill.no-site} where there is none.
     *
     * @param siteId null for any site
     * @param dangerNow whether it is practised as a P0
     */
    @RolesAllowed({"TS_LEAD", "MACHINE"})
    @Transactional
    public DrillStarted start(@Nullable Long siteId, boolean dangerNow) {
        onThisComputer();
        Site site = siteId == null ? anySite() : sites.site(siteId);
        boolean waiting = SystemActor.call("drill", () -> practice.last(SHOWN)).stream()
                .anyMatch(each -> each.state() == CaseState.RAISED
                        && Long.valueOf(site.id()).equals(each.siteId()));
        if (waiting) {
            throw new Refusal(
                    "drill.running", "A drill at " + site.name() + " still waits for a person. Let it be found first.");
        }
        Instant now = time.now();
        var raise = new Raise(
                null,
                dangerNow ? HappeningNow.YES : HappeningNow.UNKNOWN,
                "Practice, not a real clip.",
                RaisedVia.DRILL);
        Raised raised = SystemActor.call("drill", () -> {
            var clip = register.enter(PracticeClip.facts(now), PracticeClip.sound(), () -> "wav");
            return escalations.raiseBySystem(clip.clipId(), raise, site.id());
        });
        audit.record("drill.started", "case", raised.number(), Map.of("site", site.id(), "danger-now", dangerNow));
        return new DrillStarted(raised.number(), site.name(), raised.lookBy());
    }

    /** The last drills, newest first, with their times against the clocks. */
    @RolesAllowed({"TS_LEAD", "MACHINE"})
    @Transactional(readOnly = true)
    public List<Drill> last(int limit) {
        onThisComputer();
        Instant now = time.now();
        Map<Long, String> names = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        return SystemActor.call("drill", () -> practice.last(limit)).stream()
                .map(each -> drill(each, names, now))
                .toList();
    }

    private static Drill drill(PracticeCase practised, Map<Long, String> names, Instant now) {
        Long site = practised.siteId();
        return new Drill(
                practised.number(),
                site == null ? "" : names.getOrDefault(site, ""),
                practised.severity(),
                practised.raisedAt(),
                practised.state(),
                practised.steps().stream()
                        .map(step -> time(step, practised.raisedAt(), now))
                        .toList());
    }

    /** All are counted from the raise, as the clocks are. */
    private static Drill.Time time(PracticeCase.Step step, Instant from, Instant now) {
        Instant done = step.doneAt();
        Instant stopped = step.stoppedAt();
        Instant ended = done == null ? stopped : done;
        return new Drill.Time(
                step.kind(),
                done == null ? null : Duration.between(from, done),
                stopped != null,
                Duration.between(from, step.dueAt()),
                (ended == null ? now : ended).isAfter(step.dueAt()));
    }

    private Site anySite() {
        List<Site> open = sites.all().stream().filter(site -> !site.retired()).toList();
        if (open.isEmpty()) {
            throw new Refusal("drill.no-site", "There is no site yet at which somebody could be told.");
        }
        return open.get(random.nextInt(open.size()));
    }

    /** Keys that only hand in clips start no drill. */
    private static void onThisComputer() {
        if (LocalKey.otherMachineActing()) {
            throw new AccessDeniedException("drills are started on the server's own computer");
        }
    }
}
