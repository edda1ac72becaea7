/**
 * Figures about work: how much waits and for how long, what came in and what was filed, how escalations kept their clocks, how many
 * people it takes. It reads what other capabilities wrote, through views of its own schema, and counts days once. It refuses anybody
 * a person's figures but that person; what comes from how people work is told of groups only, by {@code cohort}.
 * It may use {@code access}, {@code audit}, {@code notice}, {@code disclosure}, {@code shift}, {@code exposure}, {@code queue} and {@code cohort}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "notice",
            "shift",
            "exposure",
            "queue",
            "disclosure",
            "cohort",
            "tables"
        })
@NullMarked
package org.earshot.throughput;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
