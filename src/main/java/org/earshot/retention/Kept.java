package org.earshot.retention;

import java.time.Instant;
import java.time.Period;

/** Rows that are kept for a time and then go. The capability that owns them implements it. */
public interface Kept {

    /** A word for them, such as plays; {@code retention.kept.plays} is what people read. */
    String name();

    /** For how long they are kept. */
    Period term();

    /** Removes at most so many rows that are older, in the caller's transaction; returns how many, 0 when there are none left. */
    int forget(Instant olderThan, int most);
}
