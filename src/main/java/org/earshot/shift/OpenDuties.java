package org.earshot.shift;

import java.util.Optional;

/** What a person still answers for when a shift ends, as the capabilities above know it. */
public interface OpenDuties {

    /** Empty when there is nothing. */
    Optional<OpenDuty> of(long accountId);
}
