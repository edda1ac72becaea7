package org.earshot.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pack for one recipient, from its making to the word that it arrived; without its files.
 *
 * @param sha256 of its manifest: what people sign
 * @param identityGrant the grant under which identity is inside; none when it is not
 * @param identityUntil when that grant is over, and the pack with it
 * @param emergency one signature does
 */
public record Pack(
        long id,
        String caseNumber,
        long recipientId,
        String recipientName,
        long preparedBy,
        Instant preparedAt,
        String sha256,
        @Nullable String identityGrant,
        @Nullable Instant identityUntil,
        boolean emergency,
        @Nullable Long signedBy,
        @Nullable Instant signedAt,
        @Nullable Long releasedBy,
        @Nullable Instant releasedAt,
        @Nullable Instant fetchedAt,
        @Nullable Instant discardedAt,
        @Nullable Delivery delivery) {

    /** Where a pack stands. */
    public enum Stage {
        PREPARED,
        SIGNED,
        RELEASED,
        FETCHED,
        DELIVERED,
        DISCARDED
    }

    public Stage stage() {
        if (discardedAt != null) {
            return Stage.DISCARDED;
        }
        if (delivery != null) {
            return Stage.DELIVERED;
        }
        if (fetchedAt != null) {
            return Stage.FETCHED;
        }
        if (releasedAt != null) {
            return Stage.RELEASED;
        }
        return signedBy != null ? Stage.SIGNED : Stage.PREPARED;
    }
}
