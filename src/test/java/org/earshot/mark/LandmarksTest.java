package org.earshot.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.earshot.testing.Attacks;
import org.earshot.testing.Babble;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final int CLIPS = 60;

    private static final Map<String, UnaryOperator<float[]>> ATTACKS = new LinkedHashMap<>();

    static {
        ATTACKS.put("nothing", sound -> sound);
        ATTACKS.put("8 kHz mu-law", sound -> doubled(Attacks.muLaw(Attacks.halfTheRate(sound))));
        ATTACKS.put("20 dB noise", sound -> Attacks.noise(sound, 20, 1));
        ATTACKS.put("1 % faster", sound -> Attacks.speed(sound, 1.01));
        ATTACKS.put("2 % slower", sound -> Attacks.speed(sound, 0.98));
        ATTACKS.put("the middle half", Attacks::middleHalf);
        ATTACKS.put("a room", Attacks::room);
    }

    @Test
    void theRightClipComesFirstWhateverWasDoneToTheSound() {
        long seed = System.nanoTime();
        List<float[]> sounds = new ArrayList<>();
        List<Landmarks> all = new ArrayList<>();
        for (int clip = 0; clip < CLIPS; clip++) {
            sounds.add(Babble.samples(seed + clip, 3000));
            all.add(Landmarks.read(Landmarks.of(sounds.get(clip)).bytes()));
        }
        ATTACKS.forEach((name, attack) -> {
            for (int clip = 0; clip < CLIPS; clip += 3) {
                var search = LandmarkSearch.forRecording(attack.apply(sounds.get(clip)));
                int best = 0;
                for (int other = 1; other < CLIPS; other++) {
                    best = search.in(all.get(other)).votes()
                                    > search.in(all.get(best)).votes()
                            ? other
                            : best;
                }
                assertThat(best).as("%s, seed %d", name, seed).isEqualTo(clip);
            }
        });
    }

    @Test
    void saysWhereInTheClipTheRecordingBegins() {
        long seed = System.nanoTime();
        float[] sound = Babble.samples(seed, 4000);
        float[] part = java.util.Arrays.copyOfRange(sound, 16_000, 48_000);

        var like = LandmarkSearch.forRecording(part).in(Landmarks.of(sound));

        assertThat(like.offsetMs()).as("seed %d", seed).isBetween(900, 1100);
        assertThat(LandmarkSearch.forRecording(sound).in(Landmarks.of(part)).offsetMs())
                .as("seed %d", seed)
                .isBetween(-1100, -900);
    }

    @Test
    void aClipThatSharesHalfOfTheSoundHasFewerPeaksInCommonThanTheRightOne() {
        long seed = System.nanoTime();
        for (int clip = 0; clip < 20; clip++) {
            float[] sound = Babble.samples(seed + clip, 3000);
            float[] other = Babble.samples(seed + 1000 + clip, 3000);
            System.arraycopy(sound, 0, other, 0, sound.length / 2);
            float[] worn = Attacks.noise(Attacks.room(Attacks.speed(sound, 1.01)), 25, 2);
            var search = LandmarkSearch.forRecording(worn);

            assertThat(inCommon(search, Landmarks.of(sound)))
                    .as("seed %d, clip %d", seed, clip)
                    .isGreaterThan(inCommon(search, Landmarks.of(other)) * 5 / 4);
        }
    }

    private static int inCommon(LandmarkSearch search, Landmarks clip) {
        return search.peaksInCommon(clip, search.in(clip).offsetMs());
    }

    @Test
    void silenceAndHardlyAnythingHaveNone() {
        assertThat(Landmarks.of(new float[16_000]).size()).isZero();
        assertThat(Landmarks.of(new float[10]).size()).isZero();
        assertThat(LandmarkSearch.forRecording(new float[0])
                        .in(Landmarks.of(Babble.samples(1, 1000)))
                        .votes())
                .isZero();
        assertThat(LandmarkSearch.forRecording(new float[0]).peaksInCommon(Landmarks.of(Babble.samples(1, 1000)), 0))
                .isZero();
        assertThat(LandmarkSearch.forRecording(Babble.samples(1, 1000)).peaksInCommon(Landmarks.of(new float[10]), 0))
                .isZero();
    }

    @Test
    void takesFourBytesAPeakAndAboutThirtyPeaksASecond() {
        var landmarks = Landmarks.of(Babble.samples(7, 10_000));

        assertThat(landmarks.bytes()).hasSize(4 * landmarks.size());
        assertThat(landmarks.size()).isBetween(150, 450);
    }

    private static float[] doubled(float[] samples) {
        return Attacks.speed(samples, 0.5);
    }
}
