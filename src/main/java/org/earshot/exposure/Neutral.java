package org.earshot.exposure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.SaidStore.OfOthers;
import org.earshot.risk.Prediction;
import org.earshot.risk.Predictions;
import org.springframework.stereotype.Component;

/**
 * Which clips are known to be harmless: others called it S0 and nobody called it more, raised it or declined it; or its signals
 * are all quiet and nobody found it heavy. A sender's hint above S0 speaks against either.
 */
@Component
final class Neutral {

    private final SaidStore said;
    private final Predictions predictions;
    private final Clips clips;

    Neutral(SaidStore said, Predictions predictions, Clips clips) {
        this.said = said;
        this.predictions = predictions;
        this.clips = clips;
    }

    boolean knownTo(long accountId, long clipId) {
        return !knownTo(accountId, Set.of(clipId)).isEmpty();
    }

    Set<Long> knownTo(long accountId, Collection<Long> clipIds) {
        Set<Long> known = new HashSet<>();
        for (Clip clip : clips.clips(clipIds).values()) {
            OfOthers others = said.ofAll(clip.id(), accountId);
            boolean hinted = Severity.of(clip.riskHint()) != Severity.S0;
            if (!hinted && !others.heavy() && (others.harmless() || quiet(clip.id()))) {
                known.add(clip.id());
            }
        }
        return known;
    }

    private boolean quiet(long clipId) {
        return predictions.kept(clipId).filter(Prediction::quiet).isPresent();
    }
}
