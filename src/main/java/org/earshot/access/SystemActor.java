package org.earshot.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.function.Supplier;
import org.earshot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets background work pass the doors under its own name, with the pseudo role SYSTEM and, where told, others. */
public final class SystemActor {

    private SystemActor() {}

    /** Runs the work as {@code name}, such as "renditions"; the thread's own actor is put back afterwards. */
    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return name;
        });
    }

    /**
     * Runs the work as {@code name} and returns what it returns. Also within a person's page, whose session would otherwise
     * go on saying who acts.
     */
    public static <T extends @Nullable Object> T call(String name, Supplier<T> work, Role... roles) {
        VaadinSession page = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var authorities = new java.util.ArrayList<>(AuthorityUtils.createAuthorityList("ROLE_SYSTEM"));
        authorities.addAll(SignedIn.authorities(java.util.Set.copyOf(List.of(roles))));
        context.setAuthentication(
                new UsernamePasswordAuthenticationToken(new Actor.Named(null, name), null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(page);
        }
    }
}
