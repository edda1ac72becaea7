package org.earshot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final String WHOLE = "the file case.json has the text whole";

    @Test
    void showsTheLettersOfEuropeAndSaysWhenItCannotShowOne() throws Exception {
        String shown =
                text(PdfPages.pdf("Șerban Łukasz", List.of(new PdfPages.Part("Ακούστηκε", "Слышно: ăâîșț")), WHOLE));
        assertThat(shown)
                .contains("Șerban Łukasz", "Ακούστηκε", "Слышно: ăâîșț")
                .doesNotContain("case.json");
        assertThat(text(PdfPages.pdf("x", List.of(new PdfPages.Part("", "救命")), WHOLE)))
                .contains("□□")
                .contains("case.json has the text whole");
    }

    @Test
    void goesOnOverPagesAndLosesNoWord() throws Exception {
        var words = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            words.append("word").append(i).append(i % 100 == 99 ? '\n' : ' ');
        }
        String shown = text(PdfPages.pdf("long", List.of(new PdfPages.Part("Heard", words.toString())), WHOLE));
        for (int i = 0; i < 2000; i++) {
            assertThat(shown).contains("word" + i);
        }
    }

    @Test
    void aTableHasItsColumnsAgainOnEachPageAndLosesNoCell() throws Exception {
        var rows = IntStream.range(0, 120)
                .mapToObj(i -> List.of(
                        "Queue number " + i + " of a rather long name that has to be broken into lines somewhere",
                        "cell" + i,
                        "1,23" + i))
                .toList();
        var table = new PdfPages.Table(List.of("Queue", "Waiting longest", "Filed"), List.of(false, true, true), rows);
        byte[] pdf = PdfPages.pdf("Work", List.of(new PdfPages.Part("Clips", "", table)), WHOLE);
        String shown = text(pdf);
        for (int i = 0; i < 120; i++) {
            assertThat(shown).contains("cell" + i, "1,23" + i);
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(shown.split("Waiting longest", -1)).hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void columnsFitThePageWhateverStandsInThem() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int columns = 1 + random.nextInt(9);
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < random.nextInt(6); row++) {
                rows.add(IntStream.range(0, columns)
                        .mapToObj(i -> "abc de ".repeat(random.nextInt(8)).strip())
                        .toList());
            }
            var names = IntStream.range(0, columns)
                    .mapToObj(i -> "n".repeat(1 + random.nextInt(30)))
                    .toList();
            var table = PdfTable.of(
                    new PdfPages.Table(names, Collections.nCopies(columns, true), rows), 200, String::length);
            double right = table.begins(columns - 1, 0);
            assertThat(right).as("seed %d round %d", seed, round).isLessThanOrEqualTo(200.01);
            for (List<String> row : rows) {
                var lines = table.lines(row, String::length);
                for (int column = 0; column < columns; column++) {
                    double width = table.widths().get(column);
                    assertThat(lines.get(column)).allMatch(line -> line.length() <= Math.max(1, width + 0.01));
                }
            }
        }
    }

    @Test
    void linesFitAndTogetherAreTheParagraph() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            var paragraph = new StringBuilder();
            for (int i = 0; i < random.nextInt(60); i++) {
                paragraph.append(random.nextInt(5) == 0 ? " " : random.nextInt(9) == 0 ? "\ud83d\ude00" : "a");
            }
            int width = 2 + random.nextInt(12);
            var lines = BrokenLines.of(paragraph.toString(), part -> part.length() <= width);
            assertThat(lines).as("seed %d round %d", seed, round).allMatch(line -> line.length() <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(paragraph.toString().replace(" ", ""));
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
