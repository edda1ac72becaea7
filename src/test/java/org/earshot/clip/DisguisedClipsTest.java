package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.audit.Tables.ENTRY;
import static org.earshot.tables.clip.Tables.DISGUISE;
import static org.earshot.tables.clip.Tables.SOUND;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.earshot.access.SystemActor;
import org.earshot.audio.Decoder;
import org.earshot.disguise.Strength;
import org.earshot.intake.Intake;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Renditions step by step: the application's own workers are switched off here. */
@DatabaseTest
@SpringBootTest(
        properties = {
            "earshot.demo=false",
            "earshot.data=target/test-data-disguised",
            "earshot.renditions.workers=-1",
            "vaadin.productionMode=true"
        })
class DisguisedClipsTest {

    private static final byte[] SOUND_IN = TestClips.tone(440, 900);

    @Autowired
    Intake intake;

    @Autowired
    Register register;

    @Autowired
    RenderingStore renderings;

    @Autowired
    Renderer renderer;

    @Autowired
    Erasure erasure;

    @Autowired
    Originals originals;

    @Autowired
    Clips clips;

    @Autowired
    Queues queues;

    @Autowired
    Decoder decoder;

    @Autowired
    DSLContext db;

    @BeforeEach
    void nothingElseWaits() {
        db.execute("delete from clip.rendering");
    }

    @Test
    void whatIsHeardIsDisguisedAndAsRecordedIsMadeOfTheOriginal() {
        long clip = ready("fo-FO");

        byte[] disguised = heard(clip, Voice.DISGUISED);
        byte[] asRecorded = heard(clip, Voice.AS_RECORDED);

        assertThat(asRecorded)
                .containsExactly(Rendered.of(decoder, SOUND_IN).wav())
                .hasSameSizeAs(disguised)
                .isNotEqualTo(disguised);
        assertThat(heard(clip, Voice.DISGUISED)).containsExactly(disguised);
        assertThat(strength(clip)).isEqualTo("STRONG");
        assertThat(SystemActor.call("test", () -> originals.original(clip))).containsExactly(SOUND_IN);
    }

    @Test
    void twoClipsWithTheSameSoundAreDisguisedDifferently() {
        assertThat(heard(ready("fo-FO"), Voice.DISGUISED)).isNotEqualTo(heard(ready("fo-FO"), Voice.DISGUISED));
    }

    @Test
    void theQueueSaysHowStronglyForClipsThatComeInFromThenOn() {
        long before = ready("to-TO");
        long queue = SystemActor.call("test", () -> queues.create(plan("off", Strength.OFF)));
        long off = ready("to-TO");
        SystemActor.run("test", () -> queues.edit(queue, plan("off", Strength.MILD)));
        long mild = ready("to-TO");

        assertThat(List.of(strength(before), strength(off), strength(mild))).containsExactly("STRONG", "OFF", "MILD");
        assertThat(heard(off, Voice.DISGUISED)).containsExactly(heard(off, Voice.AS_RECORDED));
    }

    @Test
    void theSeedIsKeptSealedAndGoesWithTheClip() {
        long clip = ready("fo-FO");
        byte[] sealed = db.select(DISGUISE.SEALED_SEED)
                .from(DISGUISE)
                .where(DISGUISE.CLIP_ID.eq(clip))
                .fetchSingle()
                .value1();
        assertThat(sealed).hasSizeGreaterThan(32);

        SystemActor.run("test", () -> erasure.erase(clip, "D-1"));

        assertThat(db.fetchExists(DISGUISE, DISGUISE.CLIP_ID.eq(clip))).isFalse();
        Refused.with("clip.erased", () -> heard(clip, Voice.DISGUISED));
        Refused.with("clip.erased", () -> heard(clip, Voice.AS_RECORDED));
    }

    @Test
    void aRenditionFromBeforeThereWasADisguiseIsMadeAgainOnceAndStaysTheSameAfterwards() {
        long clip = ready("fo-FO");
        byte[] first = heard(clip, Voice.DISGUISED);
        String file = file(clip);
        assertThat(disguise(clip)).isZero();
        db.deleteFrom(DISGUISE).where(DISGUISE.CLIP_ID.eq(clip)).execute();

        assertThat(disguise(clip)).isEqualTo(1);
        assertThat(disguise(clip)).isZero();
        assertThat(heard(clip, Voice.DISGUISED)).containsExactly(first);
        assertThat(made()).isTrue();

        assertThat(heard(clip, Voice.DISGUISED)).hasSameSizeAs(first).isNotEqualTo(first);
        assertThat(file(clip)).isNotEqualTo(file);
        assertThat(clips(clip).durationMs()).isEqualTo(900);
        assertThat(acts(clip)).containsOnlyOnce("clip.ready").contains("clip.disguised");
    }

    @Test
    void aRenditionThatCannotBeMadeAgainStaysWhatItWas() {
        long clip = ready("fo-FO");
        db.deleteFrom(DISGUISE).where(DISGUISE.CLIP_ID.eq(clip)).execute();
        assertThat(disguise(clip)).isEqualTo(1);
        for (int i = 0; i < Renderer.MOST_ATTEMPTS; i++) {
            renderings.take(Duration.ofMinutes(1)).orElseThrow();
            db.execute("update clip.rendering set taken_until = null");
        }
        made();

        assertThat(heard(clip, Voice.DISGUISED)).isNotEmpty();
        assertThat(clips(clip).code()).isNotBlank();
        assertThat(acts(clip)).contains("clip.not-disguised").doesNotContain("clip.set-aside");
    }

    private boolean made() {
        return SystemActor.call("test", renderer::makeOne);
    }

    private static QueuePlan plan(String name, Strength strength) {
        return new QueuePlan("Disguise " + name, "to", null, "wake-word", 5, null, strength, false, 0);
    }

    private long ready(String locale) {
        long clip = SystemActor.call(
                        "test", () -> intake.accept(TestClips.facts("d-" + UUID.randomUUID(), locale, "a"), SOUND_IN))
                .clipId();
        assertThat(made()).isTrue();
        return clip;
    }

    private byte[] heard(long clip, Voice voice) {
        return SystemActor.call("test", () -> clips.rendition(clip, voice, false));
    }

    private Clip clips(long clip) {
        return SystemActor.call("test", () -> clips.clip(clip));
    }

    private int disguise(long clip) {
        return SystemActor.call("test", () -> register.disguise(List.of(clip)));
    }

    private String strength(long clip) {
        return db.select(DISGUISE.STRENGTH)
                .from(DISGUISE)
                .where(DISGUISE.CLIP_ID.eq(clip))
                .fetchSingle()
                .value1();
    }

    private String file(long clip) {
        return db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clip), SOUND.KIND.eq("RENDITION"))
                .fetchSingle()
                .value1();
    }

    private List<String> acts(long clip) {
        return db.select(ENTRY.ACT)
                .from(ENTRY)
                .where(ENTRY.SUBJECT.eq(clips(clip).code()))
                .fetch(ENTRY.ACT);
    }
}
