package org.earshot.care;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person's own day stands, for that person.
 *
 * @param used of what is enough, of day or week whichever is more; 1 is all of it
 * @param offer what is theirs at the next gap between two clips
 * @param headphones time with headphones since the last break of ten minutes
 * @param untilBreak time with headphones until the next break is planned; zero when it is due
 * @param planned when breaks come if they listen on without one, up to the planned end of the shift
 */
public record OwnDay(
        double used, @Nullable Offer offer, Duration headphones, Duration untilBreak, List<Instant> planned) {}
