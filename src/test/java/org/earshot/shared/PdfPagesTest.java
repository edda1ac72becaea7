package org.earshot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
