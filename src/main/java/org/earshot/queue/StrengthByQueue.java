package org.earshot.queue;

import org.earshot.clip.Clip;
import org.earshot.clip.DisguiseStrength;
import org.earshot.disguise.Strength;
import org.springframework.stereotype.Component;

/** A clip is disguised as the queue says that it will wait in; one that no queue takes in is disguised strongly. */
@Component
final class StrengthByQueue implements DisguiseStrength {

    private final QueueStore queues;

    StrengthByQueue(QueueStore queues) {
        this.queues = queues;
    }

    @Override
    public Strength of(Clip clip) {
        return QueueRules.match(queues.takingIn(clip.language()), clip.locale(), clip.riskHint())
                .map(Queue::disguise)
                .orElse(Strength.STRONG);
    }
}
