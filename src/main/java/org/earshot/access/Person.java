package org.earshot.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
public record Person(
        long id,
        String username,
        String displayName,
        Set<Role> roles,
        Set<String> languages,
        Set<String> clearances,
        @Nullable Long siteId,
        boolean active) {}
