/**
 * How clips come in: the API for machines, the import of a folder, what is checked of facts and sound, and what
 * administrators see of it. It refuses clips without consent, without facts and without sound, and keeps none itself:
 * they go to the register. It may use {@code clip}, {@code audio}, {@code audit} and {@code access}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audio", "audit", "access", "clip", "tables"})
@NullMarked
package org.earshot.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
