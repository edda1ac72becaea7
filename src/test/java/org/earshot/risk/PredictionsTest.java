package org.earshot.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earshot.access.SystemActor;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PredictionsTest {

    @Autowired
    Predictions predictions;

    @Autowired
    TestClips clips;

    @Autowired
    Clips register;

    @Autowired
    Erasure erasure;

    @Autowired
    DSLContext db;

    @Test
    void ordinaryTalkIsQuietAndHeavyWordsAreNot() {
        assertThat(of(clip("en-US", "turn on the lights", null, null)))
                .isEqualTo(new Prediction("S0", java.util.Set.of()));
        assertThat(of(clip("en-US", "please stop i am so scared", null, null)))
                .isEqualTo(new Prediction("S2", java.util.Set.of(Signal.DISTRESS)));
    }

    @Test
    void withoutADraftNothingIsKnownToBeHarmlessAndWhatTheAssistantUnderstoodStillCounts() {
        assertThat(of(clip("en-US", null, null, null)).signals()).containsExactly(Signal.UNREAD);
        assertThat(of(clip("en-US", null, "call the police", null)).signals())
                .containsExactly(Signal.DISTRESS, Signal.UNREAD);
        assertThat(of(clip("kl-GL", "turn on the lights", null, null)).quiet()).isFalse();
    }

    @Test
    void theSendersHintIsKeptAndCounts() {
        Prediction said = of(clip("en-US", "turn on the lights", null, "S3"));
        assertThat(said).isEqualTo(new Prediction("S3", java.util.Set.of(Signal.SENDER)));
    }

    @Test
    void whatWasFoundIsKeptWithoutWordsAndGoesWhenTheClipIsErased() {
        long clip = clip("en-US", "there is a gun here", null, null);
        Prediction made = of(clip);
        assertThat(kept(clip)).contains(made);
        assertThat(db.fetch("select * from risk.prediction where clip_id = ?", clip)
                        .formatCSV())
                .contains("VIOLENCE")
                .doesNotContain("gun");
        SystemActor.run("test", () -> erasure.erase(clip, "TEST-1"));
        assertThat(kept(clip)).isEmpty();
    }

    private java.util.Optional<Prediction> kept(long clip) {
        return SystemActor.call("test", () -> predictions.kept(clip));
    }

    private Prediction of(long clip) {
        return SystemActor.call(
                "test",
                () -> predictions.of(List.of(register.clip(clip))).values().stream()
                        .findFirst()
                        .orElseThrow());
    }

    private long clip(String locale, @Nullable String draft, @Nullable String understood, @Nullable String hint) {
        ClipFacts plain = TestClips.facts("risk-" + UUID.randomUUID(), locale, draft == null ? "" : draft);
        return clips.readyClip(
                new ClipFacts(
                        plain.externalId(),
                        plain.capturedAt(),
                        plain.locale(),
                        plain.accountNumber(),
                        plain.customerFirstName(),
                        plain.deviceSerial(),
                        plain.deviceKind(),
                        plain.trigger(),
                        plain.wakeWord(),
                        true,
                        draft,
                        hint,
                        understood == null ? null : new AssistantHeard(understood, null, Map.of()),
                        null),
                TestClips.tone(440, 1000));
    }
}
