package org.earshot.secondear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.earshot.secondear.AskRules.Span;
import org.earshot.shared.Verdict;
import org.junit.jupiter.api.Test;

class AskRulesTest {

    @Test
    void aSpanLiesInTheClipAndLastsAtMostFifteenSeconds() {
        assertThat(code(AskRules.span(new Span(0, 15_000), 20_000))).isEmpty();
        assertThat(code(AskRules.span(new Span(0, 15_001), 20_000))).isEqualTo("ear.span-long");
        assertThat(code(AskRules.span(new Span(500, 500), 20_000))).isEqualTo("ear.span");
        assertThat(code(AskRules.span(new Span(-1, 500), 20_000))).isEqualTo("ear.span");
        assertThat(code(AskRules.span(new Span(0, 501), 500))).isEqualTo("ear.span");
    }

    @Test
    void aQuestionIsReadyOrInOwnWordsAndShort() {
        assertThat(code(AskRules.question(ReadyQuestion.NAME, null))).isEmpty();
        assertThat(code(AskRules.question(ReadyQuestion.NAME, "  "))).isEmpty();
        assertThat(code(AskRules.question(null, "Is this a street?"))).isEmpty();
        assertThat(code(AskRules.question(null, " "))).isEqualTo("ear.question");
        assertThat(code(AskRules.question(null, null))).isEqualTo("ear.question");
        assertThat(code(AskRules.question(ReadyQuestion.NAME, "Is this a street?")))
                .isEqualTo("ear.question");
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(code(AskRules.question(null, "🎵".repeat(140)))).isEmpty();
        assertThat(code(AskRules.question(null, "🎵".repeat(141)))).isEqualTo("ear.question-long");
        assertThat(code(AskRules.answer("é".repeat(280)))).isEmpty();
        assertThat(code(AskRules.answer("é".repeat(281)))).isEqualTo("ear.answer-long");
        assertThat(code(AskRules.answer("\n "))).isEqualTo("ear.answer");
    }

    @Test
    void whatIsHeardIsTheSpanAndASecondOnEachSideWithinTheClip() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            int duration = 1 + random.nextInt(60_000);
            int from = random.nextInt(duration);
            int to = from + 1 + random.nextInt(duration - from);
            Span heard = new Span(from, to).around(duration);
            assertThat(heard.fromMs()).as("seed %d", seed).isBetween(0, from);
            assertThat(heard.toMs()).as("seed %d", seed).isBetween(to, duration);
            assertThat(from - heard.fromMs()).as("seed %d", seed).isEqualTo(Math.min(from, 1_000));
            assertThat(heard.toMs() - to).as("seed %d", seed).isEqualTo(Math.min(duration - to, 1_000));
        }
    }

    private static String code(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.code() : "";
    }
}
