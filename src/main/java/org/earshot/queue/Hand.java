package org.earshot.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leases of one person at one moment, the one given first in front.
 *
 * @param held those the person had already
 * @param claimed those just given
 * @param at the moment, by the database's clock
 * @param empty why no more could be given; null when none was missing or asked for
 */
public record Hand(List<Lease> held, List<Lease> claimed, Instant at, Claim.@Nullable Kind empty) {

    public List<Lease> leases() {
        return Stream.concat(held.stream(), claimed.stream()).toList();
    }

    /** How long a lease still ran at that moment, in milliseconds; by the database's clock, which is the one that ends it. */
    public long leftMs(Lease lease) {
        return Math.max(0, Duration.between(at, lease.until()).toMillis());
    }
}
