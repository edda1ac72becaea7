package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.earshot.shared.Codes;
import org.earshot.shared.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuddyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How are you?",
                "Tea in 10 minutes? I'll be at the window.",
                "That was a hard one. I am thinking of you.",
                "Back at 14:30, look for me",
                "I am on break from 2 to 3",
                "Thanked her already. Granted!",
                "ça va ? à tout de suite"
            })
    void letsOrdinaryWordsThrough(String text) {
        assertThat(code(text)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen to FEMA2E2",
                "listen to fema2e2 please",
                "F E M A 2 E 2",
                "F-E-M-A-2-E-2",
                "FEMA-2E2",
                "fem\u200Ba2e2",
                "(FEMARKT)",
                "ＦＥＭＡ２Ｅ２",
                "clipFEMA2E2x",
                "ESC-2026-000123",
                "esc 2026 000123",
                "see WATCH-7",
                "EXP-12 is out",
                "PRIV#3",
                "case-000123"
            })
    void refusesCodesOfClipsAndNumbersOfCases(String text) {
        assertThat(code(text)).isEqualTo("buddy.reference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://earshot/desk",
                "www.example.org",
                "write to ana@example.org",
                "example.org has it",
                "case/ESC-2026-000123",
                "mailto:me"
            })
    void refusesLinksAndAddresses(String text) {
        assertThat(code(text)).isEqualTo("buddy.link");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(code("  \u200B ")).isEqualTo("buddy.text");
        assertThat(code("a ".repeat(70) + "b")).isEqualTo("buddy.text");
        assertThat(code("a ".repeat(69) + "bc")).isEqualTo("allowed");
    }

    @Test
    void refusesAnOrdinaryWordThatIsACodeToo() {
        assertThat(BuddyText.check("granted", "GRANTED"::equals)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void noCodeGetsThroughAmongWords() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String clip = Codes.readable(7);
            String written = random.nextBoolean()
                    ? clip
                    : clip.chars().anyMatch(Character::isDigit) ? clip.toLowerCase(Locale.ROOT) : clip;
            String text = random.nextBoolean() ? "did you hear " + written + " too?" : "(" + written + "), really.";
            assertThat(code(text)).as("seed " + seed + ": " + text).isEqualTo("buddy.reference");
        }
    }

    private static String code(String text) {
        return BuddyText.check(text, none -> false) instanceof Verdict.Refused(String code, String reason)
                ? code
                : "allowed";
    }
}
