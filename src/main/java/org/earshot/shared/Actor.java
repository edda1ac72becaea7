package org.earshot.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting: a signed-in person, a machine with an API key, or a named piece of background work. */
public interface Actor {

    /** The account's number; null for machines and background work. */
    @Nullable
    Long actorId();

    String actorName();

    /** Who is acting in this thread; a nameless one when nobody has signed in. */
    static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        return new Named(null, "nobody");
    }

    /** An actor by name. */
    record Named(@Nullable Long actorId, String actorName) implements Actor {}
}
