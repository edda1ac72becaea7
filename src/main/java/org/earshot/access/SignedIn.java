package org.earshot.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.earshot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a signed-in person's session. */
record SignedIn(
        long id,
        String username,
        String displayName,
        @Nullable String passwordHash,
        Set<Role> roles,
        boolean active,
        int generation)
        implements UserDetails, Actor {

    @Override
    public Long actorId() {
        return id;
    }

    @Override
    public String actorName() {
        return displayName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(roles);
    }

    static List<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return username;
    }
}
