/**
 * The second ear: instead of sharing a clip, whoever works on it asks a colleague about a span of it, and hears back in words. It
 * refuses a question without a lease, a span longer than 15 seconds, and a question that nobody could answer; it lets nobody
 * hear more than the span, and ranks nobody. It may use {@code access}, {@code audit}, {@code care}, {@code clock}, {@code clip},
 * {@code shift}, {@code playback}, {@code exposure}, {@code queue} and {@code escalation}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "care",
            "clock",
            "clip",
            "shift",
            "playback",
            "exposure",
            "queue",
            "escalation",
            "tables"
        })
@NullMarked
package org.earshot.secondear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
