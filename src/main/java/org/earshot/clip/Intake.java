package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import org.earshot.shared.Door;

/** Takes clips in. */
@Door
public class Intake {

    Intake() {}

    /**
     * Checks, seals and registers a clip; once this returns the clip survives a crash. The same clip again changes nothing;
     * what is not right is refused with {@link ClipRefused} and nothing is stored.
     */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public Accepted accept(ClipFacts facts, byte[] sound) {
        throw new UnsupportedOperationException();
    }
}
