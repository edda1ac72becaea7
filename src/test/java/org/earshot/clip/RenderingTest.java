package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.audit.Tables.ENTRY;
import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.RENDERING;
import static org.earshot.tables.clip.Tables.SOUND;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.intake.Intake;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Renditions step by step: the application's own workers are switched off here. */
@DatabaseTest
@SpringBootTest(
        properties = {
            "earshot.demo=false",
            "earshot.data=" + RenderingTest.DATA,
            "earshot.renditions.workers=-1",
            "vaadin.productionMode=true"
        })
class RenderingTest extends SpringBrowserlessTest {

    static final String DATA = "target/test-data-rendering";
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired
    Intake intake;

    @Autowired
    RenderingStore renderings;

    @Autowired
    Renderer renderer;

    @Autowired
    SetAside setAside;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    @Autowired
    As as;

    private long clip;

    @BeforeEach
    void onlyOneClipWaits() {
        db.deleteFrom(RENDERING).execute();
        clip = SystemActor.call(
                        "test",
                        () -> intake.accept(
                                TestClips.facts("r-" + UUID.randomUUID(), "en-US", "a"), TestClips.tone(440, 200)))
                .clipId();
        as.signIn(as.person(Set.of(Role.ADMIN, Role.SUPERVISOR), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aTakenClipIsNobodyElsesUntilItsLeaseIsOver() {
        var first = renderings.take(LEASE).orElseThrow();
        assertThat(renderings.take(LEASE)).isEmpty();

        crash();
        var second = renderings.take(LEASE).orElseThrow();

        assertThat(second.clipId()).isEqualTo(first.clipId());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void aLateResultOfALostLeaseIsThrownAway() throws Exception {
        var late = renderings.take(LEASE).orElseThrow();
        crash();
        var mine = renderings.take(LEASE).orElseThrow();
        long before = files();

        renderer.make(late);
        assertThat(state()).isEqualTo("SEALED");
        assertThat(files()).isEqualTo(before);

        renderer.make(mine);
        assertThat(state()).isEqualTo("READY");
        assertThat(clips.clip(clip).durationMs()).isEqualTo(200);
    }

    @Test
    void waitsInNoQueueBeforeItIsReady() {
        assertThatThrownBy(() -> clips.rendition(clip, Voice.DISGUISED, false))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("clip.not-ready"));
        assertThatThrownBy(() -> clips.peaks(clip)).isInstanceOf(Refusal.class);
    }

    @Test
    void aClipThatBreaksEveryWorkerIsSetAside() {
        for (int i = 0; i < Renderer.MOST_ATTEMPTS; i++) {
            renderings.take(LEASE).orElseThrow();
            crash();
        }

        assertThat(renderer.makeOne()).isTrue();

        assertThat(state()).isEqualTo("SET_ASIDE");
        assertThat(renderings.take(LEASE)).isEmpty();
        assertThat(db.fetchCount(
                        ENTRY,
                        ENTRY.ACT
                                .eq("clip.set-aside")
                                .and(ENTRY.SUBJECT.eq(clips.clip(clip).code()))))
                .isEqualTo(1);
    }

    @Test
    void noticesAFileThatWasChangedAndLetsAnAdministratorTryAgain() throws Exception {
        Path file = Path.of(DATA, "sounds", location().orElseThrow());
        byte[] right = Files.readAllBytes(file);
        byte[] changed = right.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);

        assertThat(renderer.makeOne()).isTrue();
        assertThat(state()).isEqualTo("SET_ASIDE");
        assertThat(setAside.all())
                .filteredOn(row -> row.id() == clip)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("does not open"));

        Files.write(file, right);
        navigate("admin/set-aside", Component.class);
        assertThat(test($(Grid.class).single()).size()).isPositive();
        setAside.tryAgain(setAside.all().stream()
                .filter(row -> row.id() == clip)
                .findFirst()
                .orElseThrow());
        assertThat(renderer.makeOne()).isTrue();
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void refusesARenditionThatWasChangedOnTheDisk() throws Exception {
        assertThat(renderer.makeOne()).isTrue();
        Path file = Path.of(
                DATA,
                "sounds",
                db.select(SOUND.LOCATION)
                        .from(SOUND)
                        .where(SOUND.CLIP_ID.eq(clip).and(SOUND.KIND.eq("RENDITION")))
                        .fetchSingle()
                        .value1());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> clips.rendition(clip, Voice.DISGUISED, false))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("clip.damaged"));
    }

    @Test
    void theSetAsideButtonSendsTheClipBack() throws Exception {
        db.deleteFrom(RENDERING).execute();
        db.update(CLIP_)
                .set(CLIP_.STATE, "SET_ASIDE")
                .set(CLIP_.SET_ASIDE_REASON, "The file is cut short.")
                .where(CLIP_.ID.eq(clip))
                .execute();
        String code = clips.clip(clip).code();

        navigate("admin/set-aside", Component.class);
        Grid<?> grid = $(Grid.class).single();
        int row = setAside.all().stream().map(SetAsideClip::code).toList().indexOf(code);
        var button = (Button) test(grid).getCellComponent(row, 4);
        test(button).click();

        assertThat(state()).isEqualTo("SEALED");
        assertThat(db.fetchCount(RENDERING, RENDERING.CLIP_ID.eq(clip))).isEqualTo(1);
    }

    private void crash() {
        db.update(RENDERING)
                .set(RENDERING.TAKEN_UNTIL, Instant.parse("2026-01-01T00:00:00Z"))
                .execute();
    }

    private String state() {
        return db.select(CLIP_.STATE)
                .from(CLIP_)
                .where(CLIP_.ID.eq(clip))
                .fetchSingle()
                .value1();
    }

    private Optional<String> location() {
        return db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clip).and(SOUND.KIND.eq("ORIGINAL")))
                .fetchOptional(SOUND.LOCATION);
    }

    private static long files() throws Exception {
        try (var files = Files.walk(Path.of(DATA, "sounds"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
