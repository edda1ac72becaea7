/**
 * The privacy queue: what trust-and-safety does about clips that hold a private matter by accident. Each is masked, erased or
 * returned, by a person, with a reason. It erases nothing that one person alone wants erased and nothing on hold. It may use
 * {@code access}, {@code audit}, {@code clip}, {@code playback}, {@code exposure}, {@code queue} and {@code review}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "clip",
            "playback",
            "playback::ui",
            "exposure",
            "exposure::ui",
            "queue",
            "review",
            "tables"
        })
@NullMarked
package org.earshot.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
