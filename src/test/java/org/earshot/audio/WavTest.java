package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.earshot.audio.UnreadableSound.Reason;
import org.junit.jupiter.api.Test;

class WavTest {

    private static final int[] RATES = {8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000};

    private record Form(int code, int bits, double step) {}

    private static final Form[] FORMS = {
        new Form(1, 8, 1 / 128.0),
        new Form(1, 16, 1 / 32768.0),
        new Form(1, 24, 1 / 8388608.0),
        new Form(1, 32, 1e-7),
        new Form(3, 32, 1e-7),
        new Form(3, 64, 1e-7),
        new Form(6, 8, 1 / 32.0),
        new Form(7, 8, 1 / 32.0)
    };

    @Test
    void readsEveryFormWithinItsQuantisation() {
        var random = new Random(1);
        for (int round = 0; round < 400; round++) {
            var form = FORMS[random.nextInt(FORMS.length)];
            int channels = 1 + random.nextInt(8);
            int rate = RATES[random.nextInt(RATES.length)];
            int frames = 1 + random.nextInt(500);
            boolean extensible = random.nextBoolean();
            var samples = Sounds.noise(round, 0.99, frames);
            var file = wav(form, channels, rate, extensible, samples);
            var decoded = Sounds.DECODER.decode(file);
            assertThat(decoded.sampleRate()).isEqualTo(rate);
            assertThat(decoded.channels()).isEqualTo(channels);
            assertThat(decoded.damaged()).isFalse();
            assertThat(decoded.mono()).hasSize(frames);
            for (int i = 0; i < frames; i++) {
                assertThat((double) decoded.mono()[i]).as("%s", form).isCloseTo(samples[i], within(form.step() + 1e-6));
            }
            assertThat(Sounds.DECODER.probe(file).declared()).isEqualTo(decoded.duration());
        }
    }

    @Test
    void g711MatchesTheExtremesOfItsTables() {
        assertThat(oneSample(7, 0x00)).isCloseTo(-32124 / 32768f, within(1e-6f));
        assertThat(oneSample(7, 0x80)).isCloseTo(32124 / 32768f, within(1e-6f));
        assertThat(oneSample(7, 0xFF)).isZero();
        assertThat(oneSample(6, 0xAA)).isCloseTo(32256 / 32768f, within(1e-6f));
        assertThat(oneSample(6, 0x2A)).isCloseTo(-32256 / 32768f, within(1e-6f));
        assertThat(oneSample(6, 0xD5)).isCloseTo(8 / 32768f, within(1e-6f));
    }

    private static float oneSample(int code, int value) {
        return Sounds.DECODER.decode(Sounds.wav(code, 1, 8000, 8, false, new byte[] {(byte) value}, 1))
                .mono()[0];
    }

    @Test
    void writesWhatItReads() {
        var samples = Sounds.noise(5, 0.9, 4000);
        var once = Sounds.DECODER.decode(Wav.write16(samples, 16_000)).mono();
        assertThat(Sounds.DECODER.decode(Wav.write16(once, 16_000)).mono()).isEqualTo(once);
        assertThat(Sounds.DECODER
                        .decode(Wav.write16(new float[] {2, -2}, 16_000))
                        .mono())
                .containsExactly(32767 / 32768f, -1f);
    }

    @Test
    void refusesAFileCutAnywhere() {
        var whole = Sounds.wav(1, 2, 16_000, 16, true, new byte[400], 400);
        for (int length = 1; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            var reason = length < 4 ? Reason.NOT_SOUND : Reason.TRUNCATED;
            assertRefused(cut, reason);
        }
        assertThat(Sounds.DECODER.decode(whole).mono()).hasSize(100);
    }

    @Test
    void takesAnOpenLengthAsAllThatFollows() {
        for (long open : new long[] {0xFFFFFFFFL, 0x7FFFF000L, 0xFFFFFFFFL - 36}) {
            var decoded = Sounds.DECODER.decode(Sounds.wav(1, 1, 16_000, 16, false, new byte[321], open));
            assertThat(decoded.mono()).hasSize(160);
            assertThat(decoded.damaged()).as("ends inside a sample").isTrue();
        }
        assertThat(Sounds.DECODER
                        .decode(Sounds.wav(1, 1, 16_000, 16, false, new byte[320], 0))
                        .mono())
                .hasSize(160);
    }

    @Test
    void walksOverOddChunksPaddedOrNot() {
        for (var odd : new String[] {"LIST\3\0\0\0abc\0", "LIST\3\0\0\0abc", "junk\0\0\0\0", "fact\4\0\0\0\1\0\0\0"}) {
            var whole = Sounds.wav16(Sounds.tone(440, 0.5, 0.1, 16_000), 16_000);
            var file = ByteBuffer.allocate(whole.length + odd.length());
            file.put(whole, 0, 36).put(Sounds.ascii(odd)).put(whole, 36, whole.length - 36);
            assertThat(Sounds.DECODER.decode(file.array()).mono()).hasSize(1600);
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        assertRefused(new byte[0], Reason.NO_SOUND);
        assertRefused(Sounds.wav(1, 1, 16_000, 16, false, new byte[0], 0), Reason.NO_SOUND);
        assertRefused(Sounds.ascii("This is not sound at all, just a sentence."), Reason.NOT_SOUND);
        assertRefused(Sounds.wav(1, 9, 16_000, 16, false, new byte[180], 180), Reason.NOT_SOUND);
        assertRefused(Sounds.wav(1, 0, 16_000, 16, false, new byte[180], 180), Reason.NOT_SOUND);
        assertRefused(Sounds.wav(1, 1, 192_000, 16, false, new byte[180], 180), Reason.NOT_SOUND);
        assertRefused(Sounds.wav(1, 1, 4_000, 16, false, new byte[180], 180), Reason.NOT_SOUND);
        assertRefused(Sounds.wav(0x11, 1, 16_000, 4, false, new byte[180], 180), Reason.NOT_SOUND);
        assertRefused(new byte[25 * 1024 * 1024 + 1], Reason.TOO_LARGE);
        int tooLong = 8_000 * 300 + 1;
        assertRefused(Sounds.wav(7, 1, 8_000, 8, false, new byte[tooLong], tooLong), Reason.TOO_LONG);
        int longest = 8_000 * 300;
        assertThat(Sounds.DECODER
                        .probe(Sounds.wav(7, 1, 8_000, 8, false, new byte[longest], longest))
                        .declared())
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void replacesNumbersThatAreNoSamples() {
        var data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(Float.NaN)
                .putFloat(Float.POSITIVE_INFINITY)
                .putFloat(-1e30f)
                .putFloat(0.5f);
        var decoded = Sounds.DECODER.decode(Sounds.wav(3, 1, 16_000, 32, false, data.array(), 16));
        assertThat(decoded.damaged()).isTrue();
        assertThat(decoded.mono()).containsExactly(0f, 1000f, -1000f, 0.5f);
    }

    @Test
    void keepsTheLoudestChannelWhereChannelsCancel() {
        var data = ByteBuffer.allocate(4 * 1600).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : Sounds.tone(440, 0.5, 0.1, 16_000)) {
            data.putShort((short) (sample * 32000)).putShort((short) (-sample * 32000));
        }
        var decoded = Sounds.DECODER.decode(Sounds.wav(1, 2, 16_000, 16, false, data.array(), data.capacity()));
        assertThat(Sounds.amplitudeAt(decoded.mono(), 440, 16_000)).isCloseTo(0.49, within(0.02));
    }

    @Test
    void answersHostileBytesOnlyByRefusal() {
        var random = new Random(7);
        var whole = Sounds.wav(1, 2, 44_100, 24, true, new byte[1200], 1200);
        for (int round = 0; round < 20_000; round++) {
            var file = whole.clone();
            int flips = 1 + random.nextInt(12);
            for (int i = 0; i < flips; i++) {
                file[random.nextInt(round % 2 == 0 ? 68 : file.length)] = (byte) random.nextInt(256);
            }
            decodeOrRefuse(random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
        }
    }

    private static void decodeOrRefuse(byte[] file) {
        try {
            if (Container.of(file.length == 0 ? new byte[1] : file) == Container.WAV) {
                var decoded = Sounds.DECODER.decode(file);
                for (float sample : decoded.mono()) {
                    assertThat(sample).isFinite();
                }
            }
        } catch (UnreadableSound refused) {
            assertThat(refused.sentence()).endsWith(".");
        }
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> Sounds.DECODER.probe(file))
                .isInstanceOfSatisfying(
                        UnreadableSound.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThatThrownBy(() -> Sounds.DECODER.decode(file)).isInstanceOf(UnreadableSound.class);
    }

    private static byte[] wav(Form form, int channels, int rate, boolean extensible, float[] samples) {
        var data =
                ByteBuffer.allocate(samples.length * channels * form.bits() / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                put(data, form, sample);
            }
        }
        return Sounds.wav(form.code(), channels, rate, form.bits(), extensible, data.array(), data.capacity());
    }

    private static void put(ByteBuffer data, Form form, double sample) {
        switch (form.code() * 100 + form.bits()) {
            case 108 -> data.put((byte) (Math.clamp(Math.round(sample * 128), -128, 127) + 128));
            case 116 -> data.putShort((short) Math.clamp(Math.round(sample * 32768), -32768, 32767));
            case 124 -> {
                int value = (int) Math.round(sample * 8388608);
                data.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            }
            case 132 -> data.putInt((int) Math.round(sample * 2147483647.0));
            case 332 -> data.putFloat((float) sample);
            case 364 -> data.putDouble(sample);
            default -> data.put(nearestCode(form.code(), sample));
        }
    }

    private static byte nearestCode(int law, double sample) {
        int nearest = 0;
        for (int code = 1; code < 256; code++) {
            if (Math.abs(LAWS[law - 6][code] - sample) < Math.abs(LAWS[law - 6][nearest] - sample)) {
                nearest = code;
            }
        }
        return (byte) nearest;
    }

    private static final float[][] LAWS = {law(6), law(7)};

    private static float[] law(int code) {
        var values = new float[256];
        for (int i = 0; i < 256; i++) {
            values[i] = oneSample(code, i);
        }
        return values;
    }
}
