package org.earshot.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Headings, paragraphs and tables as PDF on A4. It is set in Liberation Sans, which comes with PDFBox and has Latin, Greek,
 * Cyrillic and Hebrew letters; for any other a box stands in the text, and a sentence says where it stands whole.
 */
public final class PdfPages {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** A heading (none when blank), the text below it, and a table below that. */
    public record Part(
            String heading, String text, @Nullable Table table) {

        public Part(String heading, String text) {
            this(heading, text, null);
        }
    }

    /**
     * Rows below the names of their columns, which stand again on each page that the table goes on to.
     *
     * @param numbers which columns are set to the right
     * @param rows as many cells each as there are columns
     */
    public record Table(List<String> columns, List<Boolean> numbers, List<List<String>> rows) {

        public Table {
            if (numbers.size() != columns.size() || rows.stream().anyMatch(row -> row.size() != columns.size())) {
                throw new IllegalArgumentException("a table has as many cells in each row as columns");
            }
        }
    }

    private PdfPages() {}

    /** @param whole where the text stands whole, when a letter could not be shown: the rest of a sentence, without a full stop */
    public static byte[] pdf(String title, List<Part> parts, String whole) {
        try (var document = new PDDocument();
                var font = PdfPages.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IllegalStateException("PDFBox brings no " + FONT + " any more");
            }
            var sheet = new PdfSheet(document, PDType0Font.load(document, font, true));
            sheet.write(title, 16);
            for (Part part : parts) {
                sheet.gap();
                if (!part.heading().isBlank()) {
                    sheet.write(part.heading(), 12);
                }
                if (!part.text().isEmpty()) {
                    sheet.write(part.text(), 10);
                }
                if (part.table() != null) {
                    sheet.table(part.table());
                }
            }
            if (!sheet.isWhole()) {
                sheet.gap();
                sheet.write(
                        "Letters that this page cannot show stand as " + PdfSheet.STAND_IN + "; " + whole + ".", 10);
            }
            sheet.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the pages could not be written", e);
        }
    }
}
