package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.earshot.audio.UnreadableSound.Reason;
import org.junit.jupiter.api.Test;

/** Small files that unfold, or claim to unfold, to far more than a clip may have. */
class BombTest {

    private static byte[] silence(int seconds, String... arguments) throws Exception {
        return Sounds.ffmpeg(Sounds.wav16(new float[8_000 * seconds], 8_000), arguments);
    }

    @Test
    void refusesAnHourOfSilenceInLessThanAMegabyte() throws Exception {
        var flac = silence(3_600, "-f", "flac", "pipe:1");
        assertThat(flac.length).isLessThan(1_000_000);
        assertRefused(() -> Sounds.DECODER.probe(flac), Reason.TOO_LONG);
        var mp3 = silence(310, "-c:a", "libmp3lame", "-b:a", "8k", "-compression_level", "9", "-f", "mp3", "pipe:1");
        assertRefused(() -> Sounds.DECODER.probe(mp3), Reason.TOO_LONG);
    }

    @Test
    void looksBehindAFlacHeaderThatClaimsASecond() throws Exception {
        var flac = silence(3_600, "-f", "flac", "pipe:1");
        ByteBuffer.wrap(flac).putInt(22, 8_000);
        assertRefused(() -> Sounds.DECODER.probe(flac), Reason.TOO_LONG);
    }

    @Test
    void countsOpusPacketsThatPagesKeepQuietAbout() throws Exception {
        var opus = silence(310, "-c:a", "libopus", "-b:a", "6k", "-compression_level", "0", "-f", "ogg", "pipe:1");
        var pages = ByteBuffer.wrap(opus).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < opus.length - 27; at++) {
            if (opus[at] == 'O' && opus[at + 1] == 'g' && opus[at + 2] == 'g' && opus[at + 3] == 'S') {
                pages.putLong(at + 6, 48_000);
            }
        }
        assertRefused(() -> Sounds.DECODER.probe(opus), Reason.TOO_LONG);
    }

    @Test
    void stopsAChildThatPoursOutMoreThanAClipMayHave() throws Exception {
        var strict = new Decoder(new Decoder.Limits(Duration.ofSeconds(5), 1 << 20, Duration.ofSeconds(20), 1));
        var vorbis = Sounds.vorbisThatClaimsASecond(60);
        assertThat(strict.probe(vorbis).declared()).isEqualTo(Duration.ofSeconds(1));
        assertRefused(() -> strict.decode(vorbis), Reason.BOMB);
    }

    @Test
    void givesUpAChildThatTakesTooLong() throws Exception {
        var hurried = new Decoder(new Decoder.Limits(Duration.ofMinutes(5), 1 << 24, Duration.ofMillis(1), 1));
        var flac = Sounds.ffmpeg(Sounds.wav16(Sounds.noise(1, 0.5, 8_000 * 250), 8_000), "-f", "flac", "pipe:1");
        assertRefused(() -> hurried.decode(flac), Reason.DECODER_FAILED);
    }

    @Test
    void isNotSlowedByAFlacFileFullOfFrameHeaders() throws Exception {
        var flac = silence(1, "-f", "flac", "pipe:1");
        int frame = firstFrame(flac);
        var header = Arrays.copyOfRange(flac, frame, frame + 8);
        var hostile = new ByteArrayOutputStream();
        hostile.write(flac);
        while (hostile.size() < 4_000_000) {
            hostile.write(header);
        }
        long start = System.nanoTime();
        assertRefused(() -> Sounds.DECODER.probe(hostile.toByteArray()), Reason.TRUNCATED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static int firstFrame(byte[] flac) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = flac[at] < 0;
            at += 4 + (ByteBuffer.wrap(flac).getInt(at) & 0xFFFFFF);
        }
        return at;
    }

    @Test
    void survivesBoxesNestedAsDeepAsTheyGo() {
        var file = ByteBuffer.allocate(16 + 800_000);
        file.putInt(16).put(Sounds.ascii("ftypM4A \0\0\0\0"));
        while (file.hasRemaining()) {
            file.putInt(file.remaining()).put(Sounds.ascii("trak"));
        }
        assertRefused(() -> Sounds.DECODER.probe(file.array()), Reason.TRUNCATED);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnreadableSound.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
