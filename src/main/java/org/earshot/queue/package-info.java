/**
 * Queues, which clip is next, the lease on it, the live floor. It refuses to let anybody pick a clip, to hold more than two
 * leases, and to finish work on a lease that was lost; and gives nobody more than {@code exposure} says they may hear. It may use
 * {@code access}, {@code clip}, {@code shift}, {@code playback}, {@code exposure}, {@code risk}, {@code retention}, {@code audit}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "clip",
            "disguise",
            "shift",
            "playback",
            "exposure",
            "risk",
            "retention",
            "tables"
        })
@NullMarked
package org.earshot.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
