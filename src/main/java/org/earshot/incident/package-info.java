/**
 * Incidents: cases, notes and misuse of the tool that belong together, under one name and owner, with tasks, decisions and
 * what was learned. It refuses to close one while a case, a task or the review is open, and shows one about misuse from
 * inside to nobody who is not named in it. It may use {@code access}, {@code audit}, {@code clock}, {@code notice},
 * {@code procedure} and {@code escalation}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "clock",
            "notice",
            "procedure",
            "escalation",
            "tables"
        })
@NullMarked
package org.earshot.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
