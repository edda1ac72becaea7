package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.ClipRefused;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static ClipFacts at(Instant capturedAt) {
        return new ClipFacts(
                "x", capturedAt, "en-US", null, null, null, null, null, null, true, null, null, null, null);
    }

    @Test
    void allowsASendersClockToRunFiveMinutesAheadAndNoMore() {
        assertThatCode(() -> FactRules.check(at(NOW.plus(Duration.ofMinutes(5))), NOW))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> FactRules.check(at(NOW.plus(Duration.ofMinutes(5)).plusMillis(1)), NOW))
                .isInstanceOfSatisfying(ClipRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("capturedAt");
                    assertThat(refused.code()).isEqualTo("time.future");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-CR", "ro-RO", "es-419", "fil-PH", "zh-Hant-TW", "EN-us", "pt_BR"})
    void knowsLanguagesWithRegions(String locale) {
        assertThat(FactRules.locale(locale).getCountry()).isNotEmpty();
    }

    @Test
    void writesALocaleAsItIsUsuallyWritten() {
        var facts = TestClips.facts("x", "EN-us", "hello");
        assertThat(FactRules.check(facts, NOW).locale()).isEqualTo("en-US");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en",
                "-US",
                "xx-US",
                "en-XX",
                "en-US-x-secret",
                "de-DE-1996",
                "US",
                "e-US",
                "en US",
                "en-999"
            })
    void refusesLocalesThatDoNotExist(String locale) {
        assertThatThrownBy(() -> FactRules.locale(locale))
                .isInstanceOfSatisfying(
                        ClipRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("locale"));
    }

    @Test
    void neverRepeatsWhatWasSent() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String secret = "Farid" + random.nextInt() + (char) random.nextInt(32);
            var facts = TestClips.facts("id", "en-US", "word");
            var wrong = new ClipFacts(
                    i % 4 == 0 ? secret : "id",
                    NOW,
                    i % 4 == 1 ? secret : "en-US",
                    i % 4 == 2 ? secret : null,
                    i % 4 == 3 ? secret : null,
                    facts.deviceSerial(),
                    null,
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null);
            assertThatThrownBy(() -> FactRules.check(wrong, NOW))
                    .isInstanceOfSatisfying(
                            ClipRefused.class,
                            refused -> assertThat(refused.sentence()).doesNotContain("Farid"));
        }
    }
}
