package org.earshot.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.clip.Level;
import org.junit.jupiter.api.Test;

class SignalRulesTest {

    private static final Level TALK = new Level(-27, 13);
    private static final Level SHOUT = new Level(SignalRules.LOUD + 1, 13);
    private static final Level BANG = new Level(-27, SignalRules.SUDDEN + 0.5);
    private static final List<String> SEVERITIES = List.of("S0", "S1", "S2", "S3", "S4");

    @Test
    void aClipIsKnownToBeHarmlessOnlyWhenEverythingWasLookedAtAndNothingSpeaks() {
        assertThat(SignalRules.predict(null, Set.of(), true, TALK).quiet()).isTrue();
        assertThat(SignalRules.predict("S0", Set.of(), true, TALK).quiet()).isTrue();
        assertThat(SignalRules.predict("S1", Set.of(), true, TALK).quiet()).isFalse();
        assertThat(SignalRules.predict("S0", Set.of(), false, TALK).quiet()).isFalse();
        assertThat(SignalRules.predict(null, Set.of(Signal.SEXUAL), true, TALK).quiet())
                .isFalse();
        assertThat(SignalRules.predict(null, Set.of(), true, SHOUT).quiet()).isFalse();
        assertThat(SignalRules.predict(null, Set.of(), true, BANG).quiet()).isFalse();
    }

    @Test
    void wordsAndSoundTogetherWeighMoreThanEither() {
        assertThat(SignalRules.predict(null, Set.of(), true, BANG).severity()).isEqualTo("S1");
        assertThat(SignalRules.predict(null, Set.of(Signal.VIOLENCE), true, TALK)
                        .severity())
                .isEqualTo("S2");
        assertThat(SignalRules.predict(null, Set.of(Signal.VIOLENCE), true, SHOUT)
                        .severity())
                .isEqualTo("S3");
        assertThat(SignalRules.predict(null, Set.of(Signal.VIOLENCE, Signal.DISTRESS), true, TALK)
                        .severity())
                .isEqualTo("S3");
    }

    @Test
    void aSenderIsBelievedWhoExpectsMoreAndNotOneWhoExpectsLessAndMoreSignalsNeverMakeItLighter() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String hint = random.nextInt(3) == 0 ? null : SEVERITIES.get(random.nextInt(5));
            Set<Signal> words = EnumSet.noneOf(Signal.class);
            for (Signal category : List.of(Signal.VIOLENCE, Signal.DISTRESS, Signal.SEXUAL)) {
                if (random.nextInt(4) == 0) {
                    words.add(category);
                }
            }
            boolean read = random.nextBoolean();
            var level = new Level(-40 + random.nextDouble() * 40, random.nextDouble() * 20);
            Prediction made = SignalRules.predict(hint, words, read, level);
            Prediction bare = SignalRules.predict(null, Set.of(), read, level);
            assertThat(made.severity())
                    .as("seed %d round %d", seed, round)
                    .isGreaterThanOrEqualTo(hint == null ? "S0" : hint)
                    .isGreaterThanOrEqualTo(bare.severity());
            assertThat(made.categories()).as("seed %d", seed).isEqualTo(words);
            assertThat(!made.quiet() || made.severity().equals("S0"))
                    .as("seed %d: what is quiet is S0", seed)
                    .isTrue();
        }
    }
}
