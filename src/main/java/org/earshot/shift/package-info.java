/**
 * Who is planned when and who is working now: the rota, shifts, pauses, hand-over notes. It refuses a second open shift for
 * the same person and a plan that overlaps another, a shift before the procedure in force is read. It may use {@code access},
 * {@code audit} and {@code procedure}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "procedure", "tables"})
@NullMarked
package org.earshot.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
