package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedSoundTest {

    private static final int SEALED_SEGMENT = SealedSound.SEGMENT + SealedSound.TAG;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private byte[] key = new byte[0];

    @BeforeEach
    void aKey() {
        key = SealedSound.newKey();
    }

    @Test
    void whateverWasSealedOpensAgain() {
        int[] edges = {0, 1, SealedSound.SEGMENT - 1, SealedSound.SEGMENT, SealedSound.SEGMENT + 1, 160_044};
        for (int round = 0; round < 60; round++) {
            byte[] sound = sound(round < edges.length ? edges[round] : random.nextInt(200_000));
            assertThat(SealedSound.opened(key, SealedSound.sealed(key, sound)))
                    .as("seed %d, %d bytes", seed, sound.length)
                    .isEqualTo(sound);
        }
    }

    @Test
    void whatWasCutOffDoesNotOpen() {
        byte[] sealed = SealedSound.sealed(key, sound(100_000));
        for (int round = 0; round < 60; round++) {
            int length = round < 6 ? (round + 1) * SEALED_SEGMENT : random.nextInt(sealed.length);
            refused(Arrays.copyOf(sealed, length), "cut to " + length);
        }
        refused(Arrays.copyOfRange(sealed, SEALED_SEGMENT, sealed.length), "without its beginning");
    }

    @Test
    void whatWasChangedOrAddedDoesNotOpen() {
        byte[] sealed = SealedSound.sealed(key, sound(50_000));
        for (int round = 0; round < 60; round++) {
            byte[] changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            refused(changed, "one bit changed");
        }
        refused(Arrays.copyOf(sealed, sealed.length + 1), "one byte added");
        refused(Arrays.copyOf(sealed, 5 * SEALED_SEGMENT), "filled up");
    }

    @Test
    void segmentsAreNotSwapped() {
        byte[] sealed = SealedSound.sealed(key, sound(3 * SealedSound.SEGMENT));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, SEALED_SEGMENT, SEALED_SEGMENT);
        System.arraycopy(sealed, SEALED_SEGMENT, swapped, 0, SEALED_SEGMENT);
        refused(swapped, "swapped");
    }

    @Test
    void anotherPlaysKeyDoesNotOpenIt() {
        byte[] sealed = SealedSound.sealed(SealedSound.newKey(), sound(20_000));
        refused(sealed, "another key");
    }

    private void refused(byte[] sealed, String how) {
        assertThatThrownBy(() -> SealedSound.opened(key, sealed))
                .as("seed %d, %s", seed, how)
                .isInstanceOf(RuntimeException.class);
    }

    private byte[] sound(int length) {
        byte[] sound = new byte[length];
        random.nextBytes(sound);
        return sound;
    }
}
