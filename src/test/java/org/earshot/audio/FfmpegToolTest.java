package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

class FfmpegToolTest {

    private static Path directory() {
        return FfmpegTool.get().child(List.of()).directory().toPath();
    }

    @Test
    void holdsItsDirectoryAgainstOtherServersSweeping() throws Exception {
        var lock = directory().resolve("lock");
        System.gc();
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThatThrownBy(channel::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    @Test
    void unpacksAnewWhereTheTemporaryDirectoryWasCleaned() throws Exception {
        var flac = Sounds.ffmpeg(Sounds.wav16(Sounds.tone(440, 0.5, 1, 16_000), 16_000), "-f", "flac", "pipe:1");
        var cleaned = directory();
        Files.delete(cleaned.resolve("ffmpeg"));
        assertThat(Sounds.DECODER.decode(flac).mono()).hasSize(16_000);
        assertThat(directory()).isNotEqualTo(cleaned);
    }

    @Test
    void keepsItsDirectoryToItself() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void givesTheChildNothingOfItsEnvironment() {
        assertThat(FfmpegTool.get().child(List.of()).environment().keySet())
                .containsExactlyInAnyOrder("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LC_ALL");
    }
}
