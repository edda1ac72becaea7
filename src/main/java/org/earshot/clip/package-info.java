/**
 * The register of clips: intake, sealed identity, the encrypted store of sounds, renditions, holds. It refuses clips
 * without consent, without facts and without sound, and lets no identity out. It may use {@code audio}, {@code audit}
 * and {@code access}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audio", "audit", "access", "tables"})
@NullMarked
package org.earshot.clip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
