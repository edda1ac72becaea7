package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class HandoutTest {

    private static final Handout HANDOUT = new Handout(
            "Work",
            "From 1 to 7 March.",
            List.of(
                    new Sheet(
                            "Clips, by queue",
                            List.of("Queue", "Waiting longest", "Filed"),
                            List.of(
                                    List.of(
                                            Cell.text("=HYPERLINK(\"x\")"),
                                            new Cell("3 h", "PT3H", true),
                                            new Cell("1,234", "1234", true)),
                                    List.of(Cell.text("Calm, Spanish"), Cell.NONE, new Cell("0", "0", true)))),
                    new Sheet("Nothing", List.of("Day"), List.of())),
            List.of(new Meaning("Filed", "Clips whose filing stands.")),
            "What the figures mean",
            "the page has it whole");

    @Test
    void aTableHasRawNumbersQuotedTextsAndTheDefinitions() {
        assertThat(HANDOUT.csv())
                .isEqualTo(String.join(
                        "\r\n",
                        "\"Work\"",
                        "\"From 1 to 7 March.\"",
                        "",
                        "\"Clips, by queue\"",
                        "\"Queue\",\"Waiting longest\",\"Filed\"",
                        "\"'=HYPERLINK(\"\"x\"\")\",PT3H,1234",
                        "\"Calm, Spanish\",,0",
                        "",
                        "\"Nothing\"",
                        "\"Day\"",
                        "",
                        "\"What the figures mean\"",
                        "\"Filed\",\"Clips whose filing stands.\"",
                        ""));
    }

    @Test
    void noNameIsTakenForAFormula() {
        for (String first : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")) {
            String name = first + "1+1";
            var handout = new Handout(
                    name,
                    name,
                    List.of(new Sheet(name, List.of(name), List.of(List.of(Cell.text(name))))),
                    List.of(new Meaning(name, name)),
                    name,
                    "");
            String csv = handout.csv();
            assertThat(csv.split(java.util.regex.Pattern.quote("'" + name), -1)).hasSize(9);
            assertThat(csv.split(java.util.regex.Pattern.quote(name), -1)).hasSize(9);
        }
    }

    @Test
    void pagesHaveTheTablesAndTheDefinitions() throws IOException {
        try (var document = Loader.loadPDF(HANDOUT.pdf())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Work", "From 1 to 7 March.")
                    .contains("Queue Waiting longest Filed")
                    .contains("Calm, Spanish – 0")
                    .contains("3 h 1,234")
                    .contains("Filed: Clips whose filing stands.");
        }
    }

    @Test
    void aRowHasAValueForEachColumn() {
        assertThatThrownBy(() -> new Sheet("t", List.of("a", "b"), List.of(List.of(Cell.NONE))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
