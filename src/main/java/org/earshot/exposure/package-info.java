/**
 * What a person has heard and how heavy it was, what of their budget that has used, and the stop at its end. It refuses to let
 * anybody past the end of a budget hear what is not known to be neutral, whoever asks for it, and tells nobody but the person more
 * than a word of availability. It may use {@code audit}, {@code access}, {@code shift}, {@code clip},
 * {@code risk}, {@code playback}, {@code retention} and {@code notice}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "shift",
            "clip",
            "risk",
            "playback",
            "retention",
            "notice",
            "tables"
        })
@NullMarked
package org.earshot.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
