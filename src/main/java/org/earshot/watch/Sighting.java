package org.earshot.watch;

import java.time.Instant;

/** A session that was used from one place, from when to when. Session and place are hashes. */
record Sighting(long accountId, String session, String place, Instant from, Instant to) {}
