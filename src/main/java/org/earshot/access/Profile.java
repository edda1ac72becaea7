package org.earshot.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a person: name, roles, languages (such as "en"), clearances and site. */
public record Profile(
        String username,
        String displayName,
        Set<Role> roles,
        Set<String> languages,
        Set<String> clearances,
        @Nullable Long siteId) {}
