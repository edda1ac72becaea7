package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation's weights, budgets and times. Tightening is free; what makes anything lighter wants a reason and a second
 * administrator; past the floors of a day of 60 and a week of 210 points nobody gets. Every version stays. What is out of range is refused with
 * {@code exposure.day-floor}, {@code exposure.week-floor}, {@code exposure.factor}, {@code exposure.weights} and
 * {@code exposure.setting}.
 */
@Door
public class ExposureSettings {

    private static final int LONGEST_REASON = 500;

    private final SettingStore store;
    private final Me me;
    private final Audit audit;
    private final TellOfRelaxations telling;

    ExposureSettings(SettingStore store, Me me, Audit audit, TellOfRelaxations telling) {
        this.store = store;
        this.me = me;
        this.audit = audit;
        this.telling = telling;
    }

    /** Every version, the one that counts first. */
    @RolesAllowed({"ADMIN", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<SettingsVersion> versions() {
        return store.versions();
    }

    @RolesAllowed({"ADMIN", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public SettingsVersion current() {
        return store.versions().getFirst();
    }

    /**
     * What shifts of this kind would be like under these settings: made up, and the same every time it is asked. Nothing is read of
     * anybody, nothing changes. Refused with {@code exposure.imagined} for a shift that there cannot be.
     */
    @RolesAllowed({"ADMIN", "AUDITOR"})
    public ShiftCourse whatIf(Settings asked, ImaginedShift shift) {
        SettingRules.withinFloors(asked).orThrow();
        shift.possible().orThrow();
        return ShiftSimulation.run(asked, shift);
    }

    /** Sets what is nowhere lighter than what counts now; refused with {@code exposure.lighter} otherwise. */
    @RolesAllowed("ADMIN")
    @Transactional
    public SettingsVersion tighten(Settings asked) {
        SettingRules.withinFloors(asked).orThrow();
        SettingsVersion now = current();
        if (!SettingRules.noLighter(now.settings(), asked)) {
            throw new Refusal(
                    "exposure.lighter",
                    "Something gets lighter by this. Ask for it with a reason; a second administrator decides.");
        }
        store.add(now.version() + 1, asked, null, me.id(), null);
        audit.record("exposure.tightened", "exposure", now.version() + 1);
        return current();
    }

    /** Asks for settings that are lighter in something; nothing changes yet, and the other administrators get a message. Refused with {@code exposure.reason} without one of 1 to 500 characters. */
    @RolesAllowed("ADMIN")
    @Transactional
    public Relaxation propose(Settings asked, String reason) {
        SettingRules.withinFloors(asked).orThrow();
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("exposure.reason", "Say why, in at most 500 characters.");
        }
        long id = store.propose(asked, current().version(), reason.strip(), me.id());
        audit.record("exposure.relaxation-asked", "exposure", id);
        Relaxation relaxation = find(id);
        telling.ofAsking(relaxation);
        return relaxation;
    }

    /** What waits for a second person, oldest first. */
    @RolesAllowed({"ADMIN", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<Relaxation> waiting() {
        return store.open();
    }

    /**
     * The second person agrees, and it counts from now on. Refused with {@code exposure.same-person} and {@code exposure.answered}, and with
     * {@code exposure.outdated} when the settings have changed since it was asked for: it would undo that.
     */
    @RolesAllowed("ADMIN")
    @Transactional
    public SettingsVersion agree(long id) {
        Relaxation asked = answer(id, true);
        if (asked.askedOf() != current().version()) {
            throw new Refusal(
                    "exposure.outdated",
                    "The settings have changed since this was asked for, and it would undo that. Decline it, and have it asked for again.");
        }
        SettingRules.withinFloors(asked.settings()).orThrow();
        int version = current().version() + 1;
        store.add(version, asked.settings(), asked.reason(), asked.proposedBy(), me.id());
        audit.record("exposure.relaxed", "exposure", version, Map.of("asked", id));
        return current();
    }

    /** The second person says no. Refused with {@code exposure.same-person} and {@code exposure.answered}. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void decline(long id) {
        answer(id, false);
        audit.record("exposure.relaxation-declined", "exposure", id);
    }

    private Relaxation answer(long id, boolean agreed) {
        Relaxation asked = find(id);
        if (asked.proposedBy() == me.id()) {
            throw new Refusal("exposure.same-person", "Somebody else has to decide about what you asked for.");
        }
        if (!store.answer(id, me.id(), agreed)) {
            throw answered();
        }
        telling.ofAnswer(asked);
        return asked;
    }

    private Relaxation find(long id) {
        return store.open(id).orElseThrow(ExposureSettings::answered);
    }

    private static Refusal answered() {
        return new Refusal("exposure.answered", "This has been answered, or never was asked.");
    }
}
