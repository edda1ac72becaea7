package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerRulesTest {

    private static final List<FormQuestion> FORM =
            new Starter(JsonMapper.builder().build()).questions();
    private static final Map<String, String> NO = Map.of("wakeWord", "SPOKEN", "forAssistant", "NO");

    @Test
    void takesWhatTheFormAsks() {
        var answered = check(
                "turn it on",
                Map.of(
                        "wakeWord",
                        "SPOKEN",
                        "forAssistant",
                        "YES",
                        "intent",
                        " lights ",
                        "slots",
                        "room=hall\n\nlevel=2"),
                "S1");
        assertThat(answered.transcript()).isEqualTo("turn it on");
        assertThat(answered.intent()).isEqualTo("lights");
        assertThat(answered.others()).isEqualTo(Map.of("slots", "room=hall\n\nlevel=2"));
        assertThat(answered.severity()).isEqualTo("S1");
    }

    @Test
    void theMachineDraftStandsInForAnUntouchedTranscriptButNotForAnEmptiedOne() {
        assertThat(AnswerRules.check(FORM, new DeskDraft(null, NO, null), "machine said")
                        .transcript())
                .isEqualTo("machine said");
        assertRefused("answer.missing.transcript", "", NO, null);
    }

    @Test
    void namesTheQuestionThatIsStillOpen() {
        assertRefused("answer.missing.wakeWord", "x", Map.of("forAssistant", "NO"), null);
        assertThatThrownBy(() -> check("x", Map.of("forAssistant", "NO"), null)).hasMessageContaining("Wake word");
    }

    @Test
    void dropsAnswersThatTheOtherAnswersDoNotBringUp() {
        var answered = check(
                "x",
                Map.of("wakeWord", "SPOKEN", "forAssistant", "NO", "intent", "left over", "slots", "no slots"),
                null);
        assertThat(answered.intent()).isNull();
        assertThat(answered.others()).isEmpty();
    }

    @Test
    void refusesAnswersThatAreNoneOfTheChoices() {
        assertRefused("answer.choice.wakeWord", "x", Map.of("wakeWord", "MAYBE", "forAssistant", "NO"), null);
        assertRefused("answer.choice.severity", "x", NO, "S5");
    }

    @Test
    void refusesAnswersToQuestionsTheFormDoesNotAsk() {
        assertRefused(
                "answer.unknown.mood", "x", Map.of("wakeWord", "SPOKEN", "forAssistant", "NO", "mood", "bad"), null);
        assertRefused("answer.unknown.transcript", "x", Map.of("transcript", "twice"), null);
    }

    @Test
    void refusesWhatIsTooLongAndTakesWhatJustFits() {
        assertThat(check("x".repeat(10_000), NO, null).transcript()).hasSize(10_000);
        assertRefused("answer.long.transcript", "x".repeat(10_001), NO, null);
        assertRefused(
                "answer.long.intent",
                "x",
                Map.of("wakeWord", "SPOKEN", "forAssistant", "YES", "intent", "x".repeat(81)),
                null);
    }

    @Test
    void refusesSlotsWithoutANameOrAValue() {
        assertRefused(
                "answer.slots.slots", "x", Map.of("wakeWord", "SPOKEN", "forAssistant", "YES", "slots", "=ten"), null);
        assertRefused(
                "answer.slots.slots", "x", Map.of("wakeWord", "SPOKEN", "forAssistant", "YES", "slots", "ten"), null);
    }

    @Test
    void keepsOutCharactersThatADatabaseRefuses() {
        assertThat(check("a\0b\uD800c", NO, null).transcript()).isEqualTo("ab?c");
    }

    @Test
    void severityIsNothingInItUnlessSaidOtherwise() {
        assertThat(check("x", NO, null).severity()).isEqualTo("S0");
        assertThat(check("x", NO, "S2").severity()).isEqualTo("S2");
    }

    private static Answered check(String transcript, Map<String, String> answers, @Nullable String severity) {
        return AnswerRules.check(FORM, new DeskDraft(transcript, answers, severity), null);
    }

    private static void assertRefused(
            String code, String transcript, Map<String, String> answers, @Nullable String severity) {
        assertThatThrownBy(() -> check(transcript, answers, severity))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
