package org.earshot.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FftTest {

    @Test
    void givesTheSpectrumAndTheSignalBack() {
        var random = new Random(8);
        for (int size = 8; size <= 2048; size *= 2) {
            var signal = new float[size];
            for (int i = 0; i < size; i++) {
                signal[i] = (float) random.nextGaussian();
            }
            var spectrum = new Fft.Spectrum(size);
            Fft.of(size).forward(signal, spectrum);

            for (int k = 0; k <= size / 2; k += Math.max(1, size / 64)) {
                double real = 0;
                double imaginary = 0;
                for (int i = 0; i < size; i++) {
                    real += signal[i] * Math.cos(2 * Math.PI * i * k / size);
                    imaginary -= signal[i] * Math.sin(2 * Math.PI * i * k / size);
                }
                assertThat(spectrum.real[k]).isCloseTo((float) real, within(1e-3f));
                assertThat(spectrum.imaginary[k]).isCloseTo((float) imaginary, within(1e-3f));
            }
            var back = new float[size];
            Fft.of(size).inverse(spectrum, back);
            assertThat(back).containsExactly(signal, within(1e-5f));
        }
    }

    @Test
    void halfTheRateAndBackKeepsWhatIsMarked() {
        for (double hertz : new double[] {312, 1000, 2500, 3375}) {
            var tone = new float[8001];
            for (int i = 0; i < tone.length; i++) {
                tone[i] = (float) Math.sin(2 * Math.PI * hertz * i / Marking.RATE);
            }

            var back = HalfRate.up(HalfRate.down(tone), 0, tone.length);

            for (int i = 100; i < tone.length - 100; i++) {
                assertThat(back[i]).isCloseTo(tone[i], within(0.01f));
            }
        }
    }
}
