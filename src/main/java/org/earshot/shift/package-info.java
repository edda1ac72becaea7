/**
 * Who is planned when and who is working now: the rota, shifts, pauses, hand-over notes. It refuses a second open shift for
 * the same person and a plan that overlaps another. It may use {@code access} and {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "tables"})
@NullMarked
package org.earshot.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
