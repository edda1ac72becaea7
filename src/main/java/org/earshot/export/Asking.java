package org.earshot.export;

import org.earshot.review.ReviewFilter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param purpose what it is for, 3 to 500 characters, without words of a clip
 * @param recipient whose key it is, 1 to 120 characters; null unless it is encrypted
 * @param ageKey the recipient's public key, {@code age1...}; null unless it is encrypted
 */
public record Asking(
        ReviewFilter filter,
        String purpose,
        Handing handing,
        @Nullable String recipient,
        @Nullable String ageKey) {}
