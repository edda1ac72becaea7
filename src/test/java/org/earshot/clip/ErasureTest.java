package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.audit.Tables.ENTRY;
import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.FILE_TO_DELETE;
import static org.earshot.tables.clip.Tables.HOLD;
import static org.earshot.tables.clip.Tables.SEALED_IDENTITY;
import static org.earshot.tables.clip.Tables.SOUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ErasureTest {

    private static final Path SOUNDS = Path.of("target/test-data/sounds");

    @Autowired
    Erasure erasure;

    @Autowired
    Clips clips;

    @Autowired
    Originals originals;

    @Autowired
    Register register;

    @Autowired
    FileDeletion files;

    @Autowired
    TestClips testClips;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private final String externalId = "erase-" + UUID.randomUUID();
    private long clip;

    @BeforeEach
    void aClipAndALead() {
        clip = testClips.readyClip(TestClips.facts(externalId, "en-US", "turn on"), TestClips.tone(440, 300));
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void leavesATombstoneWithoutKeyWordsNamesOrFiles() {
        String code = clips.clip(clip).code();
        List<String> locations = locations();

        erasure.erase(clip, "ESC-2026-000001-D1");

        var row = db.selectFrom(CLIP_).where(CLIP_.ID.eq(clip)).fetchSingle();
        assertThat(row.getCode()).isEqualTo(code);
        assertThat(row.getState()).isEqualTo("ERASED");
        assertThat(row.getErasedAt()).isNotNull();
        assertThat(row.getErasureDecision()).isEqualTo("ESC-2026-000001-D1");
        assertThat(row.getExternalId()).startsWith("erased:").doesNotContain(externalId);
        assertThat(row.getWrappedKey()).isNull();
        assertThat(row.getSealedWords()).isNull();
        assertThat(db.fetchCount(SEALED_IDENTITY, SEALED_IDENTITY.CLIP_ID.eq(clip)))
                .isZero();
        assertThat(locations)
                .hasSize(2)
                .allSatisfy(each -> assertThat(SOUNDS.resolve(each)).doesNotExist());
        assertThat(db.fetchCount(FILE_TO_DELETE, FILE_TO_DELETE.LOCATION.in(locations)))
                .isZero();
        assertThat(db.fetchCount(ENTRY, ENTRY.ACT.eq("clip.erased").and(ENTRY.SUBJECT.eq(code))))
                .isEqualTo(1);
        assertThat(clips.codes(List.of(clip))).containsEntry(clip, code);
        assertThat(clips.clips(List.of(clip))).isEmpty();
    }

    @Test
    void everyReaderIsToldThatTheClipWasErased() {
        String code = clips.clip(clip).code();
        byte[] sealed = clips.seal(clip, "note", "what was said");
        erasure.erase(clip, "D-1");

        Refused.with("clip.erased", () -> clips.clip(clip));
        Refused.with("clip.erased", () -> clips.clipByCode(code));
        Refused.with("clip.erased", () -> clips.words(clip));
        Refused.with("clip.erased", () -> clips.opened(clip));
        Refused.with("clip.erased", () -> clips.peaks(clip));
        Refused.with("clip.erased", () -> clips.rendition(clip, Voice.DISGUISED, false));
        Refused.with("clip.erased", () -> clips.hold(clip, "too late"));
        Refused.with("clip.erased", () -> clips.seal(clip, "note", "more"));
        Refused.with("clip.erased", () -> originals.original(clip));
        Refused.with("clip.erased", () -> originals.sha256(clip));
        assertThat(clips.unseal(clip, "note", sealed)).isEmpty();
    }

    @Test
    void eraseIsRefusedUnderAHold() {
        var first = clips.hold(clip, "raised");
        var second = clips.hold(clip, "a lawyer asked");

        Refused.with("clip.held", () -> erasure.erase(clip, "D-1"));
        clips.release(first.id(), "ESC-2026-000001-D1");
        Refused.with("clip.held", () -> erasure.erase(clip, "D-1"));
        assertThat(clips.rendition(clip, Voice.DISGUISED, false)).isNotEmpty();

        clips.release(second.id(), "ESC-2026-000001-D2");
        assertThat(clips.holds(clip)).isEmpty();
        erasure.erase(clip, "D-1");
        Refused.with("clip.erased", () -> clips.rendition(clip, Voice.DISGUISED, false));
    }

    @Test
    void aReleaseNamesItsDecisionAndIsNotDoneTwice() {
        var hold = clips.hold(clip, "raised");

        Refused.with("hold.decision", () -> clips.release(hold.id(), " "));
        Refused.with("hold.unknown", () -> clips.release(-1, "D-1"));
        clips.release(hold.id(), "D-1");
        clips.release(hold.id(), "D-2");

        assertThat(db.select(HOLD.DECISION)
                        .from(HOLD)
                        .where(HOLD.ID.eq(hold.id()))
                        .fetchSingle()
                        .value1())
                .isEqualTo("D-1");
        assertThat(clips.clip(clip).held()).isFalse();
    }

    @Test
    void refusesToEraseWithoutADecisionOrWithoutAClip() {
        Refused.with("erasure.decision", () -> erasure.erase(clip, " "));
        Refused.with("erasure.decision", () -> erasure.erase(clip, "because she asked for it"));
        Refused.with("clip.unknown", () -> erasure.erase(-1, "D-1"));
        as.signIn(as.person(Set.of(Role.TS_ANALYST), Set.of()));
        assertThatThrownBy(() -> erasure.erase(clip, "D-1")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void erasedTwiceItIsErasedOnce() {
        erasure.erase(clip, "D-1");
        erasure.erase(clip, "D-2");

        assertThat(db.select(CLIP_.ERASURE_DECISION)
                        .from(CLIP_)
                        .where(CLIP_.ID.eq(clip))
                        .fetchSingle()
                        .value1())
                .isEqualTo("D-1");
    }

    @Test
    void isNotTakenInAgain() {
        erasure.erase(clip, "D-1");

        SystemActor.run("test", () -> {
            Refused.with(
                    "clip.erased",
                    () -> register.enter(
                            TestClips.facts(externalId, "en-US", "other words"),
                            TestClips.tone(500, 300),
                            () -> "wav"));
            Refused.with("clip.erased", () -> register.state(externalId));
        });
    }

    @Test
    void aFileThatCouldNotBeDeletedIsDeletedLater() throws Exception {
        String location = locations().getFirst();
        Path file = SOUNDS.resolve(location);
        Files.delete(file);
        // A folder that is not empty cannot be deleted as a file.
        Files.createDirectories(file.resolve("in the way"));

        erasure.erase(clip, "D-1");
        assertThat(db.fetchCount(FILE_TO_DELETE, FILE_TO_DELETE.LOCATION.eq(location)))
                .isEqualTo(1);

        Files.delete(file.resolve("in the way"));
        files.workOff();
        assertThat(file).doesNotExist();
        assertThat(db.fetchCount(FILE_TO_DELETE, FILE_TO_DELETE.LOCATION.eq(location)))
                .isZero();
    }

    @Test
    void ofAHoldAndAnErasureAtTheSameMomentOneWins() throws Exception {
        for (int round = 0; round < 12; round++) {
            long each = testClips.readyClip("en-US");
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var held = threads.submit(attempt(start, () -> clips.hold(each, "raised")));
                var erased = threads.submit(attempt(start, () -> erasure.erase(each, "D-1")));
                var answers = new ArrayList<>(List.of(held.get(), erased.get()));

                assertThat(answers).containsOnlyOnce("done");
                answers.remove("done");
                assertThat(answers).first().isIn("clip.held", "clip.erased");
            }
            boolean isHeld = SystemActor.call("test", () -> !clips.holds(each).isEmpty());
            boolean isErased =
                    SystemActor.call("test", () -> clips.clips(List.of(each)).isEmpty());
            assertThat(isHeld).isNotEqualTo(isErased);
        }
    }

    private static Callable<String> attempt(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await();
            try {
                SystemActor.run("test", act);
                return "done";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }

    private List<String> locations() {
        return db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clip))
                .fetch(SOUND.LOCATION);
    }
}
