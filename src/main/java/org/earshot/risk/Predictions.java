package org.earshot.risk;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.Clip;
import org.earshot.clip.ClipWords;
import org.earshot.clip.Clips;
import org.earshot.clip.Level;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * What to expect of clips: from what their sender said, from words in the machine's draft and in what the assistant understood, and
 * from how loud they were. Made once a clip, when it is first asked for, and kept.
 */
@Door
public class Predictions {

    private final PredictionStore store;
    private final SignalWords words;
    private final Clips clips;

    Predictions(PredictionStore store, SignalWords words, Clips clips) {
        this.store = store;
        this.words = words;
        this.clips = clips;
    }

    /** One for each of the clips, which are ready; S0 and {@link Signal#UNREAD} for one whose words do not open. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public Map<Long, Prediction> of(Collection<Clip> asked) {
        List<Long> ids = asked.stream().map(Clip::id).toList();
        Map<Long, Prediction> predictions = new HashMap<>(store.of(ids));
        List<Clip> fresh = new ArrayList<>(asked);
        fresh.removeIf(clip -> predictions.containsKey(clip.id()));
        Map<Long, Level> levels = fresh.isEmpty()
                ? Map.of()
                : clips.levels(fresh.stream().map(Clip::id).toList());
        for (Clip clip : fresh) {
            Prediction made = Optional.ofNullable(levels.get(clip.id()))
                    .map(level -> make(clip, level))
                    .orElse(Prediction.UNKNOWN);
            store.add(clip.id(), made);
            predictions.put(clip.id(), made);
        }
        return predictions;
    }

    /** What was expected of a clip when it came into a queue; empty for one that never did, and once it is erased. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public Optional<Prediction> kept(long clipId) {
        return Optional.ofNullable(store.of(List.of(clipId)).get(clipId));
    }

    private Prediction make(Clip clip, Level level) {
        ClipWords said = said(clip.id());
        String draft = Objects.requireNonNullElse(said.machineTranscript(), "");
        AssistantHeard heard = said.assistantHeard();
        String understood = heard == null ? "" : Objects.requireNonNullElse(heard.text(), "");
        // What the assistant understood is a part of what was said at most: without a draft the words are not read.
        boolean read = !draft.isBlank() && words.knows(clip.language());
        return SignalRules.predict(clip.riskHint(), words.in(draft + " . " + understood, clip.language()), read, level);
    }

    private ClipWords said(long clip) {
        try {
            return clips.words(clip);
        } catch (Refusal damaged) {
            // It waits like any other: whoever is given it finds out.
            return new ClipWords(null, null, null);
        }
    }
}
