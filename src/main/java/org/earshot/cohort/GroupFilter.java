package org.earshot.cohort;

import org.jspecify.annotations.Nullable;

/**
 * Which groups and weeks are meant.
 *
 * @param site null: every site
 * @param language null: every language
 * @param weeks how many weeks up to the last settled one, 1 to 13
 */
public record GroupFilter(@Nullable Long site, @Nullable String language, int weeks) {}
