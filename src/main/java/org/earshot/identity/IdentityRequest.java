package org.earshot.identity;

import java.time.Instant;
import java.util.Set;
import org.earshot.clip.IdentityField;
import org.jspecify.annotations.Nullable;

/**
 * A request for identity, as the people on its case and the custodian see it; it holds no identity.
 *
 * @param severity of the case when it was asked
 * @param granted null until a custodian has decided
 * @param reason the custodian's, always there when it was denied
 * @param until when a granted one is over
 */
public record IdentityRequest(
        long id,
        String caseNumber,
        String severity,
        Set<IdentityField> fields,
        String purpose,
        String necessity,
        long askedBy,
        Instant askedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean granted,
        @Nullable String reason,
        @Nullable Instant until) {

    public boolean waiting() {
        return granted == null;
    }

    public boolean live(Instant now) {
        return Boolean.TRUE.equals(granted) && until != null && now.isBefore(until);
    }
}
