package org.earshot.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * People of one site who work in one language.
 *
 * @param language null for those of a site whose languages have fewer than ten people each
 */
public record Team(long site, @Nullable String language) {}
