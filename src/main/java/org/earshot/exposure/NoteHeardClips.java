package org.earshot.exposure;

import org.earshot.exposure.SaidStore.Kind;
import org.earshot.playback.SoundHeard;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is played and may weigh something is marked in the transaction of the play log, so that a verdict finds it without reading all that was played. */
@Component
final class NoteHeardClips {

    private final SaidStore said;
    private final DatabaseTime time;

    NoteHeardClips(SaidStore said, DatabaseTime time) {
        this.said = said;
        this.time = time;
    }

    @EventListener
    void on(SoundHeard heard) {
        said.presume(heard.accountId(), heard.clipId(), Kind.PRESUMED, Severity.of(heard.riskHint()), time.now());
    }
}
