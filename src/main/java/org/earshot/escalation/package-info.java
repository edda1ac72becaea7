/**
 * The mandatory path: cases, their clocks and ladder, the emergency lane, decisions by two people, the answer to whoever
 * raised them. It refuses every way past the table of {@link org.earshot.escalation.Transitions} and its rules, and never
 * refuses a raise. It may use {@code access}, {@code audit}, {@code clock}, {@code clip}, {@code evidence},
 * {@code procedure}, {@code shift}, {@code playback} and {@code notice}.
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
            "clip",
            "evidence",
            "shift",
            "playback",
            "exposure",
            "exposure::ui",
            "playback::ui",
            "tables"
        })
@NullMarked
package org.earshot.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
