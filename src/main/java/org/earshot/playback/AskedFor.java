package org.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import org.earshot.shared.Refusal;

/** Sound that is asked for, of a case or a private matter: with a reason, three seconds ahead, for half an hour. */
public record AskedFor(String reason, Instant at, Instant opens, Instant ends) {

    /** How long sound stays open, in which it may be fetched more than once. */
    public static final Duration OPEN_FOR = Duration.ofMinutes(30);

    static final Duration COUNTDOWN = Duration.ofSeconds(3);

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    /** Refused with {@code sound.reason} without a reason of 3 to 300 characters. */
    public static AskedFor now(String reason, Instant now) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refusal("sound.reason", "Say in a few words why you have to listen.");
        }
        Instant opens = now.plus(COUNTDOWN);
        return new AskedFor(why, now, opens, opens.plus(OPEN_FOR));
    }
}
