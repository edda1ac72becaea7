/**
 * The only door to sound: grants, delivery, the play log. It refuses sound to whoever holds no right to the clip or is under a
 * stop, and believes no more listening than time has passed. What it delivers is marked for the
 * listener and the play, and encrypted for this one play. It may use {@code access}, {@code audit}, {@code audio}, {@code mark},
 * {@code clip}, {@code shift} and {@code retention}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "audio",
            "mark",
            "clip",
            "shift",
            "retention",
            "tables"
        })
@NullMarked
package org.earshot.playback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
