package org.earshot.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they were set.
 *
 * @param proposedBy the account of whoever set them, null for those Earshot came with
 * @param agreedBy the second person, where something got lighter
 */
public record SettingsVersion(
        int version,
        Settings settings,
        @Nullable String reason,
        @Nullable Long proposedBy,
        @Nullable Long agreedBy,
        Instant at) {}
