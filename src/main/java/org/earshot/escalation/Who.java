package org.earshot.escalation;

import java.util.Collection;
import java.util.Set;
import org.earshot.access.Role;

/** Somebody who wants to do something on a case. */
record Who(long id, String name, Set<Role> roles) {

    boolean any(Collection<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
