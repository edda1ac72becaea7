/**
 * The register of clips: sealed identity, the encrypted store of sounds, renditions, holds, erasure. What comes in has been
 * checked by {@code intake}. It lets no identity out but to those who were granted it. It may use {@code audio},
 * {@code disguise}, {@code audit} and {@code access}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audio", "disguise", "audit", "access", "tables"})
@NullMarked
package org.earshot.clip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
