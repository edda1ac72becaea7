package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.review.Masking.TextSpan;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void replacesTheStretchAndKeepsTheRest() {
        assertThat(Masking.mask("my card is 4111 1111 ok", List.of(new TextSpan(11, 20))))
                .isEqualTo("my card is [private] ok");
    }

    @Test
    void joinsStretchesThatOverlapOrTouch() {
        assertThat(Masking.mask("abcdefgh", List.of(new TextSpan(1, 4), new TextSpan(3, 5), new TextSpan(5, 6))))
                .isEqualTo("a[private]gh");
    }

    @Test
    void takesAWholeCharacterWhereAStretchCutsItInHalf() {
        String text = "a\uD83D\uDE00b";
        assertThat(Masking.mask(text, List.of(new TextSpan(2, 3)))).isEqualTo("a[private]b");
        assertThat(Masking.mask(text, List.of(new TextSpan(0, 2)))).isEqualTo("[private]b");
    }

    @Test
    void noHiddenCharacterSurvivesAndNoOtherIsLost() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            // Hidden characters are capitals, all others small: so nothing of one can pass for the other.
            var text = new StringBuilder("abcdefghijklmnopqrstuvwxyz".repeat(2).substring(0, random.nextInt(50)));
            List<TextSpan> spans = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                int from = random.nextInt(60) - 5;
                int to = from + random.nextInt(12) - 1;
                spans.add(new TextSpan(from, to));
                for (int at = Math.max(0, from); at < Math.min(text.length(), to); at++) {
                    text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
                }
            }
            String masked = Masking.mask(text.toString(), spans);
            assertThat(masked.chars().anyMatch(Character::isUpperCase))
                    .as("%s %s", text, spans)
                    .isFalse();
            assertThat(masked.replace(Masking.MASK, ""))
                    .isEqualTo(text.toString().replaceAll("[A-Z]", ""));
            assertThat(masked).doesNotContain(Masking.MASK + Masking.MASK);
        }
    }

    @Test
    void aFlaggedClipShowsTheFlaggedWordingMaskedAndAnyOtherNotAtAll() {
        var clip = new MaskedClip();
        clip.add("call [private] now", 5, 13);
        assertThat(clip.read("call 555-0100 now")).isEqualTo("call [private] now");
        assertThat(clip.read("call [private] now")).isEqualTo("call [private] now");
        assertThat(clip.read("please call 555-0100")).isEqualTo(Masking.MASK);
    }

    @Test
    void aClipFlaggedWithoutAStretchOfTextShowsNoWords() {
        var clip = new MaskedClip();
        clip.add(null, null, null);
        assertThat(clip.read("anything")).isEqualTo(Masking.MASK);
    }

    @Test
    void twoFlagsOfOneClipNeverShowMoreThanOne() {
        var random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            String text = "one two three four five six";
            var clip = new MaskedClip();
            for (int i = 0; i < 2; i++) {
                int from = random.nextInt(text.length() - 1);
                int to = from + 1 + random.nextInt(text.length() - from - 1);
                clip.add(Masking.mask(text, List.of(new TextSpan(from, to))), from, to);
            }
            String read = clip.read(text);
            assertThat(read).contains(Masking.MASK);
        }
    }
}
