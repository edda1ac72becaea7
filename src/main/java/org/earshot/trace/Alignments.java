package org.earshot.trace;

import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audio.Leveller;
import org.earshot.audio.Peaks;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.shared.Door;

/** What a person needs to say where a clip lies in a recording: the two waveforms, and no sound. */
@Door
public class Alignments {

    private final TraceFile files;
    private final TraceStore store;
    private final Comparisons comparisons;
    private final FoundSound sounds;
    private final Seals seals;
    private final Clips clips;
    private final Attempts attempts;
    private final Audit audit;
    private final Me me;

    Alignments(
            TraceFile files,
            TraceStore store,
            Comparisons comparisons,
            FoundSound sounds,
            Seals seals,
            Clips clips,
            Attempts attempts,
            Audit audit,
            Me me) {
        this.files = files;
        this.store = store;
        this.comparisons = comparisons;
        this.sounds = sounds;
        this.seals = seals;
        this.clips = clips;
        this.attempts = attempts;
        this.audit = audit;
        this.me = me;
    }

    /**
     * The waveforms, for whoever asked, once the second person has agreed; looking is a row of the audit. Refused like
     * {@link Traces#again}.
     */
    @RolesAllowed("TS_LEAD")
    public Waves waves(String number, String clipCode) {
        return attempts.of("trace.waves", "trace", number, () -> {
            var trace = files.mine(number, me.id());
            TraceRules.isAskers(trace, me.id());
            TraceRules.mayCompareAgain(trace, comparisons.latest(trace.id()));
            long clip =
                    clips.clipByCode(clipCode.strip().toUpperCase(Locale.ROOT)).id();
            byte[] sealed = store.sealedSound(trace.id()).orElseThrow(Traces::erased);
            byte[] recording = Peaks.of(Leveller.level(sounds.decoded(seals.openSound(trace.sha256(), sealed))));
            audit.record("trace.waves-seen", "trace", number, Map.of("clip", clipCode.strip()));
            return new Waves(recording, clips.peaks(clip));
        });
    }
}
