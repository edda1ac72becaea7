/**
 * Figures about groups of people, for managers: once a week, shares of cohorts of at least ten, told in ranges and remembered as they were
 * told. It refuses names, single people, and to tell a figure a second time in another way; what {@code disclosure} withholds it withholds.
 * It may use {@code access}, {@code audit}, {@code disclosure}, {@code exposure}, {@code playback}, {@code queue}, {@code retention}, {@code risk}
 * and {@code shift}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "access",
            "disclosure",
            "retention",
            "shift",
            "playback",
            "exposure",
            "queue",
            "risk",
            "tables"
        })
@NullMarked
package org.earshot.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
