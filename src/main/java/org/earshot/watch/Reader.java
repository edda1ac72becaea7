package org.earshot.watch;

import org.earshot.access.Me;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who reads findings. */
record Reader(
        long id,
        boolean supervisor,
        boolean analyst,
        boolean lead,
        @Nullable Long siteId) {

    static Reader of(Me me) {
        Person person = me.person();
        return new Reader(
                person.id(),
                person.roles().contains(Role.SUPERVISOR),
                person.roles().contains(Role.TS_ANALYST),
                person.roles().contains(Role.TS_LEAD),
                person.siteId());
    }

    boolean trustAndSafety() {
        return analyst || lead;
    }
}
