package org.earshot.trace;

import org.jspecify.annotations.Nullable;

/**
 * A found recording that somebody wants traced.
 *
 * @param purpose what for, 3 to 500 characters
 * @param place where it was found, 3 to 500 characters
 * @param sound the file as it was found, in any format that clips may have
 * @param clipCode the clip it is believed to be of; null to look for it among all
 * @param secondPerson the account that is asked to agree: a lead or custodian other than the one who asks
 */
public record Asking(
        String purpose,
        String place,
        byte[] sound,
        @Nullable String clipCode,
        long secondPerson) {}
