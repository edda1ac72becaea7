package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DistressWordsTest {

    private final DistressWords words = new DistressWords(new PathMatchingResourcePatternResolver());

    @ParameterizedTest
    @CsvSource({
        "en-US, Help me! He has a KNIFE",
        "en-GB, I can’t breathe",
        "en-US, 'please... don''t hurt me'",
        "es-MX, AYUDAME por favor",
        "es-ES, ¡Suéltame!",
        "es-ES, me está pegando",
        "ro-RO, Ajutor!",
        "ro-RO, nu mai pot ... vreau sa mor",
        "ro-RO, are un cuţit",
        "cy-GB, somebody help",
    })
    void findsACallForHelpHoweverItIsSpelt(String locale, String said) {
        assertThat(words.in(said, locale)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, turn on the lights",
        "en-US, kill the lights and help us find the remote",
        "en-US, what is rapeseed oil",
        "en-US, play bombastic",
        "en-US, ''",
        "es-ES, ayuda con la receta",
        "es-ES, sube el volumen",
        "ro-RO, aprinde lumina în bucătărie",
        "en-US, quiero morir",
    })
    void leavesOrdinaryTalkAlone(String locale, String said) {
        assertThat(words.in(said, locale)).isFalse();
    }

    @Test
    void aPhraseIsFoundAnywhereWithAnyCaseAccentsAndPunctuationAndOnlyAsWholeWords() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var list = new DistressWords(Map.of("xx", List.of("# a comment", "", "Nu mă bate # and why", "auxilio")));
        for (int round = 0; round < 2_000; round++) {
            String phrase = random.nextBoolean() ? "nu mă bate" : "auxilio";
            String said = disguised(phrase, random);
            assertThat(list.in("uno " + said + " dos", "xx-XX"))
                    .as("seed %d: %s", seed, said)
                    .isTrue();
            assertThat(list.in("uno" + said, "xx-XX") && phrase.equals("auxilio") && Character.isLetter(said.charAt(0)))
                    .as("seed %d: %s", seed, said)
                    .isFalse();
        }
        assertThat(list.in("a comment and why", "xx-XX")).isFalse();
    }

    private static String disguised(String phrase, Random random) {
        String form = random.nextBoolean()
                ? Normalizer.normalize(phrase, Normalizer.Form.NFD)
                : Normalizer.normalize(phrase, Normalizer.Form.NFC);
        String spaced = form.replace(" ", List.of(" ", ", ", "... ", "\n").get(random.nextInt(4)));
        String cased = random.nextBoolean() ? spaced.toUpperCase(java.util.Locale.ROOT) : spaced;
        return (random.nextInt(3) == 0 ? "¡" : "") + cased + (random.nextBoolean() ? "!" : "");
    }
}
