package org.earshot.watch;

import java.util.Set;
import org.earshot.access.Role;
import org.jspecify.annotations.Nullable;

/** Who reads a finding: never those who work beside the person at the same task, and never the person. */
enum Audience {
    /** Supervisors of the person's site, and trust-and-safety. */
    SUPERVISOR,
    TRUST_AND_SAFETY,
    LEADS;

    static Audience of(Set<Role> roles, @Nullable Long siteId) {
        if (roles.contains(Role.TS_ANALYST) || roles.contains(Role.TS_LEAD)) {
            return LEADS;
        }
        return siteId == null || !roles.equals(Set.of(Role.ANNOTATOR)) ? TRUST_AND_SAFETY : SUPERVISOR;
    }
}
