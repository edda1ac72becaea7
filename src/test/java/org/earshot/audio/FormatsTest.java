package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.earshot.audio.UnreadableSound.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every format that needs a child, made by the bundled ffmpeg itself. */
class FormatsTest {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void encodeATone() throws Exception {
        var tone = Sounds.wav16(Sounds.tone(1_000, 0.5, 3, 44_100), 44_100);
        FILES.put("flac", Sounds.ffmpeg(tone, "-f", "flac", "pipe:1"));
        FILES.put("mp3", Sounds.ffmpeg(tone, "-c:a", "libmp3lame", "-f", "mp3", "pipe:1"));
        FILES.put(
                "ogg-vorbis",
                Sounds.ffmpeg(
                        tone,
                        "-af",
                        "pan=stereo|c0=c0|c1=c0",
                        "-c:a",
                        "vorbis",
                        "-strict",
                        "-2",
                        "-f",
                        "ogg",
                        "pipe:1"));
        FILES.put("ogg-opus", Sounds.ffmpeg(tone, "-c:a", "libopus", "-f", "ogg", "pipe:1"));
        FILES.put("aac", Sounds.ffmpeg(tone, "-c:a", "aac", "-f", "adts", "pipe:1"));
        FILES.put("m4a", m4a(tone));
    }

    private static byte[] m4a(byte[] tone) throws Exception {
        var file = Files.createTempFile("tone", ".m4a");
        try {
            Sounds.ffmpeg(tone, "-c:a", "aac", "-y", file.toString());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void decodesEveryFormat() {
        FILES.forEach((format, file) -> {
            var probe = Sounds.DECODER.probe(file);
            assertThat(probe.format()).isEqualTo(format);
            assertThat(seconds(probe.declared())).as(format).isCloseTo(3, within(0.1));
            var decoded = Sounds.DECODER.decode(file);
            assertThat(decoded.format()).isEqualTo(format);
            assertThat(decoded.damaged()).as(format).isFalse();
            assertThat(seconds(decoded.duration())).as(format).isCloseTo(3, within(0.1));
            assertThat(Sounds.loudestHundred(decoded.mono(), decoded.sampleRate()))
                    .as(format)
                    .isEqualTo(1_000);
            assertThat(Sounds.amplitudeAt(decoded.mono(), 1_000, decoded.sampleRate()))
                    .as(format)
                    .isCloseTo(0.5, within(0.05));
        });
    }

    @Test
    void readsAFragmentedM4a() throws Exception {
        var tone = Sounds.wav16(Sounds.tone(1_000, 0.5, 3, 44_100), 44_100);
        var file = Sounds.ffmpeg(tone, "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "pipe:1");
        assertThat(Sounds.DECODER.probe(file).declared()).isNull();
        assertThat(seconds(Sounds.DECODER.decode(file).duration())).isCloseTo(3, within(0.1));
    }

    /** MP3 and ADTS streams cut between two frames are whole, shorter streams. */
    @Test
    void refusesEveryFormatCutInside() {
        FILES.forEach((format, file) -> {
            var random = new Random(3);
            int refused = 0;
            for (int i = 0; i < 300; i++) {
                var cut = Arrays.copyOf(file, 100 + random.nextInt(file.length - 101));
                try {
                    var declared = seconds(Sounds.DECODER.probe(cut).declared());
                    assertThat(format)
                            .as("cut at %d of %d", cut.length, file.length)
                            .isIn("mp3", "aac");
                    assertThat(declared).isLessThan(3);
                } catch (UnreadableSound unreadable) {
                    assertThat(unreadable.reason()).as(format).isIn(Reason.TRUNCATED, Reason.NOT_SOUND);
                    refused++;
                }
            }
            assertThat(refused).as(format).isGreaterThan(290);
        });
    }

    @Test
    void marksWhatLosesItsMiddleAsDamaged() {
        for (var format : new String[] {"flac", "ogg-vorbis", "ogg-opus"}) {
            var file = Objects.requireNonNull(FILES.get(format)).clone();
            Arrays.fill(file, file.length / 2, file.length * 3 / 5, (byte) 0);
            assertThat(Sounds.DECODER.decode(file).damaged()).as(format).isTrue();
        }
    }

    @Test
    void keepsTheLoudestChannelWhereChannelsCancel() throws Exception {
        var tone = Sounds.wav16(Sounds.tone(1_000, 0.5, 1, 16_000), 16_000);
        var file = Sounds.ffmpeg(tone, "-af", "pan=stereo|c0=c0|c1=-1*c0", "-f", "flac", "pipe:1");
        var decoded = Sounds.DECODER.decode(file);
        assertThat(decoded.channels()).isEqualTo(2);
        assertThat(Sounds.amplitudeAt(decoded.mono(), 1_000, 16_000)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void answersHostileBytesOnlyByRefusal() {
        var random = new Random(9);
        FILES.forEach((format, file) -> {
            for (int round = 0; round < 1_500; round++) {
                var hostile = file.clone();
                int reach = random.nextInt(3) == 0 ? hostile.length : Math.min(hostile.length, 1_000);
                for (int flips = 1 + random.nextInt(10); flips > 0; flips--) {
                    int at = random.nextInt(reach);
                    hostile[random.nextBoolean() ? at : hostile.length - 1 - at] = (byte) random.nextInt(256);
                }
                boolean decode = round % 100 == 0;
                try {
                    Sounds.DECODER.probe(hostile);
                    if (decode) {
                        Sounds.DECODER.decode(hostile);
                    }
                } catch (UnreadableSound refused) {
                    assertThat(refused.sentence()).endsWith(".");
                }
            }
        });
    }

    @Test
    void refusesRandomBytesAsNotSound() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var bytes = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(bytes);
            assertThatThrownBy(() -> Sounds.DECODER.decode(bytes)).isInstanceOf(UnreadableSound.class);
        }
    }

    private static double seconds(@Nullable Duration duration) {
        return Objects.requireNonNull(duration).toNanos() / 1e9;
    }
}
