package org.earshot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever somebody makes of the file, the reader takes it or says on which line it does not. */
class ProcedureMutationTest {

    private static final int TRIES = 20_000;

    private static final List<String> PIECES = List.of(
            "\t",
            "&a ",
            "*a",
            "!!map ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ": ",
            "- ",
            "\n",
            "\n\n",
            "#",
            "---\n",
            "...\n",
            "|",
            ">",
            "?",
            "%YAML 1.1\n",
            "\\",
            "\0",
            "\u0007",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "raise",
            "before: raise",
            "null",
            "~",
            "1.0",
            "C15",
            "&a [*a, *a]",
            "<<: ",
            "@",
            "`",
            "  ",
            "\r",
            "\r\n",
            "\u0085");

    @Test
    void acceptsOrRefusesWithALineAndNothingElse() {
        String whole = VersionStore.comesWithEarshot().text();
        long seed = System.nanoTime();
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String from = random.nextBoolean() ? whole : ProcedureReaderTest.SMALL;
            String text = mutated(from, random, 1 + random.nextInt(4));
            ReadProcedure read;
            try {
                read = ProcedureReader.read(text);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", try " + i + "\n" + text, e);
            }
            long lines = text.chars().filter(each -> each == '\n').count() + 1;
            assertThat(read.problems()).as("seed " + seed + ", try " + i).allSatisfy(problem -> {
                assertThat(problem.line()).isBetween(1, (int) lines);
                assertThat(problem.reason()).isNotBlank();
            });
            if (read.problems().isEmpty()) {
                assertThat(read.steps()).isNotEmpty().allSatisfy(step -> {
                    assertThat(step.text()).isNotBlank();
                    assertThat(step.gate() == ProcedureStep.Gate.BEFORE
                                    && step.command().equals("raise"))
                            .as("seed " + seed)
                            .isFalse();
                });
            } else {
                refused++;
            }
        }
        assertThat(refused).isBetween(TRIES / 4, TRIES);
    }

    private static String mutated(String text, Random random, int times) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int at = changed.isEmpty() ? 0 : random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(40)));
                case 1 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> changed.insert(at, (char) random.nextInt(0x10000));
                case 3 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(200))));
                default -> changed.setLength(Math.max(1, at));
            }
        }
        return changed.toString();
    }
}
