package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.review.FormQuestion.Choice;
import org.earshot.review.FormQuestion.Kind;
import org.earshot.review.FormQuestion.OnlyWhen;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormRulesTest {

    private static final List<Choice> TWO = List.of(new Choice("A", "first"), new Choice("B", "second"));

    @Test
    void theFormThatComesWithEarshotIsOne() {
        var starter = new Starter(JsonMapper.builder().build());
        assertThat(FormRules.check(starter.questions())).isEqualTo(Verdict.allowed());
        starter.questions()
                .forEach(
                        question -> assertThat(starter.guideline(question.key()).markdown())
                                .as(question.key())
                                .isNotBlank());
        assertThat(starter.guideline("severity").markdown()).isNotBlank();
    }

    @Test
    void refusesAFormWithoutQuestions() {
        assertThat(FormRules.check(List.of())).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesAKeyUsedTwiceAndNamesTheQuestion() {
        assertRefused("used twice", choice("mood", TWO, null), choice("mood", TWO, null));
    }

    @Test
    void refusesTheKeyThatEveryFormHasAlready() {
        assertRefused("its key must be", choice("severity", TWO, null));
    }

    @Test
    void refusesAConditionThatNoEarlierQuestionCanMeet() {
        assertRefused(
                "no question before it", choice("mood", TWO, new OnlyWhen("later", "A")), choice("later", TWO, null));
        assertRefused(
                "no question before it", choice("first", TWO, null), choice("mood", TWO, new OnlyWhen("first", "C")));
    }

    @Test
    void refusesMoreAnswersThanDigits() {
        var ten = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> new Choice("V" + i, "v"))
                .toList();
        assertRefused("2 to 9", choice("mood", ten, null));
    }

    @Test
    void keepsTheKeysOfColumnsForTheirKinds() {
        assertRefused("filtered", new FormQuestion("wakeWord", Kind.TEXT, "Wake word", true, List.of(), null));
        assertRefused("nothing else", new FormQuestion("words", Kind.TRANSCRIPT, "Words", true, List.of(), null));
    }

    @Test
    void markdownBecomesTextAndItsShapeOnly() {
        assertThat(SafeMarkdown.html("**b** <script>alert(1)</script>"))
                .contains("<strong>b</strong>")
                .doesNotContain("<script");
        assertThat(SafeMarkdown.html("[x](javascript:alert(1))")).doesNotContain("javascript:");
        assertThat(SafeMarkdown.html("![a cat](https://example.org/cat.png) after"))
                .isEqualTo("<p>a cat after</p>\n");
        assertThat(SafeMarkdown.html("<img src=x onerror=alert(1)>")).doesNotContain("<img");
    }

    @Test
    void wideWaveformsAreJoinedWithoutLosingAPeak() {
        byte[] pairs = new byte[2 * 15_000];
        pairs[2 * 7_777] = -100;
        pairs[2 * 7_777 + 1] = 99;
        byte[] joined = Peaks.atMost(600, pairs);
        assertThat(joined).hasSize(1200).contains((byte) -100, (byte) 99);
        assertThat(Peaks.atMost(600, new byte[100])).hasSize(100);
    }

    private static FormQuestion choice(String key, List<Choice> choices, @Nullable OnlyWhen onlyWhen) {
        return new FormQuestion(key, Kind.CHOICE, "Label of " + key, false, choices, onlyWhen);
    }

    private static void assertRefused(String what, FormQuestion... questions) {
        assertThat(FormRules.check(List.of(questions)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains(what)
                                .contains(questions[questions.length - 1].key().isEmpty() ? "" : "Question"));
    }
}
