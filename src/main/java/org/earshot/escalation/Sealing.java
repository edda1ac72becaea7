package org.earshot.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.Exhibit;
import org.earshot.evidence.ExhibitKind;
import org.earshot.evidence.NotSealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals the evidence of a case: the original sound, the clip's facts, its words, what reviewers wrote, what was said at the raise. */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Evidence evidence;
    private final Clips clips;
    private final CaseWords words;
    private final ObjectProvider<ClipLabels> labels;
    private final JsonMapper json;

    Sealing(Evidence evidence, Clips clips, CaseWords words, ObjectProvider<ClipLabels> labels, JsonMapper json) {
        this.evidence = evidence;
        this.clips = clips;
        this.words = words;
        this.labels = labels;
        this.json = json;
    }

    /** False while the store does not give the original; then it is tried again. */
    boolean seal(CaseInHand about) {
        if (about.sealed) {
            return true;
        }
        try {
            evidence.seal(about.number, about.clipId, exhibits(about));
        } catch (NotSealed e) {
            LOG.warn("{}: the seal is pending", about.number, e);
            return false;
        }
        about.sealed = true;
        return true;
    }

    private List<Exhibit> exhibits(CaseInHand about) {
        Clip clip = clips.clip(about.clipId);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit(ExhibitKind.FACTS, json.writeValueAsString(clip)));
        exhibits.add(new Exhibit(ExhibitKind.TRANSCRIPT, json.writeValueAsString(clips.words(about.clipId))));
        labels.orderedStream()
                .flatMap(source -> source.of(about.clipId).stream())
                .findFirst()
                .ifPresent(found -> exhibits.add(new Exhibit(ExhibitKind.LABELS, found)));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("category", about.raisedAs.name());
        said.put("happeningNow", about.now.name());
        said.put("note", words.note(about).orElse(""));
        exhibits.add(new Exhibit(ExhibitKind.RAISE, json.writeValueAsString(said)));
        return exhibits;
    }
}
