/**
 * Handing a case to somebody outside: whom there is, the encrypted pack made for one of them, the two signatures under it, and how it
 * arrived. It refuses a recipient that nobody has checked lately, evidence that has changed, identity without a grant, and the
 * same person twice. It may use {@code escalation}, {@code evidence}, {@code identity}, {@code clip} and {@code notice}.
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
            "identity",
            "tables"
        })
@NullMarked
package org.earshot.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
