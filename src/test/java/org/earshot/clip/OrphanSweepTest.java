package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.clip.Tables.SOUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** In a store of its own, since it looks at all there is. */
@DatabaseTest
class OrphanSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path data;

    @Autowired
    ClipStore clips;

    @Autowired
    TestClips testClips;

    @Autowired
    DSLContext db;

    @Test
    void removesFilesWithoutARowAfterAnHourAndNoOthers() throws Exception {
        long clip = testClips.readyClip("en-US");
        List<String> ofTheClip = db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clip))
                .fetch(SOUND.LOCATION);
        assertThat(ofTheClip).hasSize(2);
        for (String location : ofTheClip) {
            file(location, NOW.minus(HOUR).minusSeconds(1));
        }
        Path old = file("00/orphan", NOW.minus(HOUR).minusSeconds(1));
        Path oldInTheLastFolder = file("ff/orphan", NOW.minus(Duration.ofDays(30)));
        Path young = file("00/young", NOW.minus(HOUR).plusSeconds(1));

        new OrphanSweep(new SoundStore(data), clips, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();

        assertThat(old).doesNotExist();
        assertThat(oldInTheLastFolder).doesNotExist();
        assertThat(young).exists();
        assertThat(ofTheClip)
                .allSatisfy(
                        location -> assertThat(data.resolve("sounds", location)).exists());
    }

    private Path file(String location, Instant written) throws Exception {
        Path file = data.resolve("sounds", location);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "sealed");
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }
}
