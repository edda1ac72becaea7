package org.earshot.exposure;

import org.earshot.playback.ListeningStop;
import org.earshot.shared.Verdict;
import org.springframework.stereotype.Component;

/**
 * The hard stop. Past the end of a budget nothing sounds but clips known to be neutral, by whatever right and whoever asks: a case,
 * a second ear and a practice clip are heard by the same ears. There is no way around it.
 */
@Component
final class ExposureStop implements ListeningStop {

    private final Reading reading;
    private final Neutral neutral;

    ExposureStop(Reading reading, Neutral neutral) {
        this.reading = reading;
        this.neutral = neutral;
    }

    /** Without a clip nothing is refused: there may be neutral work, and the router gives no other. */
    @Override
    public Verdict mayHear(long accountId, String rightKind) {
        return Verdict.allowed();
    }

    @Override
    public Verdict mayHear(long accountId, String rightKind, long clipId) {
        if (reading.mix(accountId) != Mix.NEUTRAL_ONLY || neutral.knownTo(accountId, clipId)) {
            return Verdict.allowed();
        }
        return Verdict.refused(
                "exposure.stop",
                "You have heard enough for now, so only clips known to be harmless play. You can raise, pause and ask"
                        + " for contact as always.");
    }
}
