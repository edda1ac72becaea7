package org.earshot.incident;

import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.Role;

/** Somebody who wants to do something in an incident. */
record Who(long id, boolean worksOnCases, boolean leads) {

    static Who of(Me me) {
        return new Who(me.id(), me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD), me.has(Role.TS_LEAD));
    }

    static Who of(long id, Set<Role> roles) {
        return new Who(
                id, roles.contains(Role.TS_ANALYST) || roles.contains(Role.TS_LEAD), roles.contains(Role.TS_LEAD));
    }
}
