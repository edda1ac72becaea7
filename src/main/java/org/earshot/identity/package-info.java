/**
 * The way from a pseudonym to a customer: asked for with a purpose, granted by a custodian who neither hears nor reads, or
 * taken by break-glass in an emergency and looked at afterwards. It refuses whoever is not on the case, fields nobody asked for,
 * and everything once the time is over. It may use {@code escalation}, {@code evidence}, {@code clip} and {@code notice}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "notice",
            "clip",
            "evidence",
            "escalation",
            "tables"
        })
@NullMarked
package org.earshot.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
