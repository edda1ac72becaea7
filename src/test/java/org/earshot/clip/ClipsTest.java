package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.audit.Tables.ENTRY;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import(ClipsTest.Heard.class)
class ClipsTest {

    /** Remembers what was published. */
    @TestComponent
    static class Heard {
        final List<Object> events = new ArrayList<>();

        @EventListener
        synchronized void on(ClipHeld event) {
            events.add(event);
        }
    }

    @Autowired
    Clips clips;

    @Autowired
    TestClips testClips;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @Autowired
    Heard heard;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void servesAReadyClipToAnAnnotator() {
        long id = testClips.readyClip("en-US");
        as.signIn(as.annotator("en"));

        var clip = clips.clip(id);

        assertThat(clip.language()).isEqualTo("en");
        assertThat(clip.durationMs()).isEqualTo(1000);
        assertThat(clip.held()).isFalse();
        assertThat(clip.capturedAt()).isEqualTo("2026-10-21T20:42:53Z");
        assertThat(clips.clipByCode(clip.code())).isEqualTo(clip);
        assertThat(clips.clips(Set.of(id, -1L))).isEqualTo(Map.of(id, clip));
        assertThat(clips.words(id).machineTranscript()).isEqualTo("turn on the lights");
        assertThat(clips.peaks(id)).hasSize(100);
        var wav = ByteBuffer.wrap(clips.rendition(id, Voice.DISGUISED, false)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(wav.getInt(24)).isEqualTo(16_000);
        assertThat(wav.getShort(22)).isEqualTo((short) 1);
        assertThat(wav.getShort(34)).isEqualTo((short) 16);
    }

    @Test
    void keepsWordsWithSlotsAndAnswer() {
        var heardByAssistant = new AssistantHeard("play Ana", "PlayMusic", Map.of("artist", "Ana Tijoux"));
        var f = TestClips.facts("words-" + UUID.randomUUID(), "es-CR", "pon a Ana Tijoux");
        long id = testClips.readyClip(
                new ClipFacts(
                        f.externalId(),
                        f.capturedAt(),
                        f.locale(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        f.machineTranscript(),
                        "S1",
                        heardByAssistant,
                        "Here is Ana Tijoux."),
                TestClips.tone(300, 400));
        as.signIn(as.annotator("es"));

        assertThat(clips.words(id))
                .isEqualTo(new ClipWords("pon a Ana Tijoux", heardByAssistant, "Here is Ana Tijoux."));
        assertThat(clips.clip(id).riskHint()).isEqualTo("S1");
    }

    @Test
    void holdsAClipWithAnAuditRowAndAnEvent() {
        long id = testClips.readyClip("en-US");
        as.signIn(as.annotator("en"));
        var code = clips.clip(id).code();

        clips.hold(id, "raised");

        assertThat(clips.clip(id).held()).isTrue();
        assertThat(heard.events).contains(new ClipHeld(id));
        assertThat(db.fetchCount(ENTRY, ENTRY.ACT.eq("clip.held").and(ENTRY.SUBJECT.eq(code))))
                .isEqualTo(1);
    }

    @Test
    void refusesAHoldWithoutAReason() {
        long id = testClips.readyClip("en-US");
        as.signIn(as.annotator("en"));

        assertThatThrownBy(() -> clips.hold(id, " "))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("hold.reason"));
        assertThat(clips.clip(id).held()).isFalse();
    }

    @Test
    void refusesUnknownClips() {
        as.signIn(as.annotator("en"));

        assertThatThrownBy(() -> clips.clip(-1))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("clip.unknown"));
        assertThatThrownBy(() -> clips.rendition(-1, Voice.DISGUISED, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> clips.clipByCode("nothing")).isInstanceOf(Refusal.class);
    }

    @Test
    void letsNoCustodianHearOrRead() {
        long id = testClips.readyClip("en-US");
        as.signIn(as.person(Set.of(Role.CUSTODIAN), Set.of("en")));

        assertThatThrownBy(() -> clips.rendition(id, Voice.DISGUISED, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clips.words(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clips.peaks(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clips.clip(id)).isInstanceOf(AccessDeniedException.class);
    }
}
