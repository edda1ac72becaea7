package org.earshot.intake;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.earshot.clip.Accepted;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.ClipRefused;
import org.earshot.clip.ClipState;
import org.earshot.clip.Register;
import org.earshot.shared.Door;

/** Takes clips in: checks facts and sound, and has the register seal and keep both. */
@Door
public class Intake {

    private final SoundCheck sounds;
    private final Register register;
    private final Clock clock;

    Intake(SoundCheck sounds, Register register, Clock clock) {
        this.sounds = sounds;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Checks, seals and registers a clip; once this returns, the clip survives a crash and a rendition is being made. The
     * same clip again (same id, same facts, same sound) changes nothing.
     *
     * @param sound the file as it came, at most 25 MB and 5 minutes
     * @throws ClipRefused when a fact or the sound is not right, and with {@code clip.conflict} when the id is taken by
     *     another clip; nothing is stored then
     */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public Accepted accept(ClipFacts facts, byte[] sound) {
        return register.enter(FactRules.check(facts, clock.instant()), sound, () -> sounds.check(sound));
    }

    /** How far the clip has come; refused with {@code clip.unknown}. */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public ClipState state(String externalId) {
        return register.state(externalId);
    }
}
