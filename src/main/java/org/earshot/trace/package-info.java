/**
 * Tracing a leak: whose mark a found recording carries. It keeps landmarks of every clip, so that the clip can be found, and
 * refuses to compare anything before a second person agrees, to show what came of it to anybody but the two, and to name
 * anybody on weak evidence. It may use {@code access}, {@code audit}, {@code audio}, {@code clip}, {@code incident},
 * {@code mark}, {@code notice} and {@code playback}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "access",
            "audit",
            "audio",
            "clip",
            "incident",
            "mark",
            "notice",
            "playback",
            "tables"
        })
@NullMarked
package org.earshot.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
