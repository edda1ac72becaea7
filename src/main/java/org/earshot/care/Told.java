package org.earshot.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The highest share of what is enough, in per cent, of which somebody was told in their day that it is used, and when they first were. */
record Told(int share, @Nullable Instant at) {

    static final Told NOTHING = new Told(0, null);
}
