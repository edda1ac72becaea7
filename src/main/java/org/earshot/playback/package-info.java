/**
 * The only door to sound: grants, delivery, the play log. It refuses sound to whoever holds no right to the clip or is under a
 * stop, and believes no more listening than time has passed. It may use {@code access}, {@code clip}, {@code shift}, {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "clip", "shift", "tables"})
@NullMarked
package org.earshot.playback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
