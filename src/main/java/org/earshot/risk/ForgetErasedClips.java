package org.earshot.risk;

import org.earshot.clip.ClipErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was expected of a clip goes in the same transaction that erases it. */
@Component
final class ForgetErasedClips {

    private final PredictionStore predictions;

    ForgetErasedClips(PredictionStore predictions) {
        this.predictions = predictions;
    }

    @EventListener
    void on(ClipErased erased) {
        predictions.remove(erased.clipId());
    }
}
