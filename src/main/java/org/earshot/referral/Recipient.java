package org.earshot.referral;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside to whom a case may be handed.
 *
 * @param changedBy who last changed the entry; somebody else checks it
 * @param checkedAt when somebody last made sure that key and contact are theirs
 */
public record Recipient(
        long id,
        RecipientPlan plan,
        long changedBy,
        Instant changedAt,
        @Nullable Long checkedBy,
        @Nullable Instant checkedAt,
        boolean retired) {

    /** How long a check is good. */
    public static final Duration CHECK_HOLDS = Duration.ofDays(90);

    public boolean checked(Instant now) {
        return checkedAt != null && now.isBefore(checkedAt.plus(CHECK_HOLDS));
    }
}
