package org.earshot.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Headings and paragraphs as PDF on A4. It is set in Liberation Sans, which comes with PDFBox and has Latin, Greek,
 * Cyrillic and Hebrew letters; for any other a box stands in the text, and a sentence says where it stands whole.
 */
public final class PdfPages {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final String STAND_IN = "\u25a1";

    /** A heading (none when blank) and the text below it. */
    public record Part(String heading, String text) {}

    private PdfPages() {}

    /** @param whole where the text stands whole, when a letter could not be shown: the rest of a sentence, without a full stop */
    public static byte[] pdf(String title, List<Part> parts, String whole) {
        try (var document = new PDDocument();
                var font = PdfPages.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IllegalStateException("PDFBox brings no " + FONT + " any more");
            }
            var sheet = new Sheet(document, PDType0Font.load(document, font, true));
            sheet.write(title, 16);
            for (Part part : parts) {
                sheet.gap();
                if (!part.heading().isBlank()) {
                    sheet.write(part.heading(), 12);
                }
                sheet.write(part.text(), 10);
            }
            if (sheet.notWhole) {
                sheet.gap();
                sheet.write("Letters that this page cannot show stand as " + STAND_IN + "; " + whole + ".", 10);
            }
            sheet.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the pages could not be written", e);
        }
    }

    /** Pages that are filled from top to bottom, one after the other. */
    private static final class Sheet {
        private final PDDocument document;
        private final PDFont font;
        private PDPageContentStream stream;
        private float y;
        private boolean notWhole;

        Sheet(PDDocument document, PDFont font) throws IOException {
            this.document = document;
            this.font = font;
            this.stream = page();
        }

        private PDPageContentStream page() throws IOException {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, page);
        }

        void gap() {
            y -= 10;
        }

        void write(String text, float size) throws IOException {
            for (String paragraph : text.split("\\R", -1)) {
                for (String line : BrokenLines.of(shown(paragraph), part -> width(part, size) <= WIDTH)) {
                    line(line, size);
                }
            }
        }

        private void line(String text, float size) throws IOException {
            if (y < MARGIN + size) {
                stream.close();
                stream = page();
            }
            y -= size * 1.4f;
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(MARGIN, y);
            stream.showText(text);
            stream.endText();
        }

        private float width(String text, float size) {
            try {
                return font.getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException("the font could not be read", e);
            }
        }

        /** The text with stand-ins for letters the font has not. */
        private String shown(String text) {
            var shown = new StringBuilder(text.length());
            text.codePoints().forEach(point -> {
                String letter = Character.isISOControl(point) ? " " : Character.toString(point);
                if (has(letter)) {
                    shown.append(letter);
                } else {
                    notWhole = true;
                    shown.append(STAND_IN);
                }
            });
            return shown.toString();
        }

        private boolean has(String letter) {
            try {
                font.encode(letter);
                return true;
            } catch (IllegalArgumentException absent) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException("the font could not be read", e);
            }
        }

        void close() throws IOException {
            stream.close();
        }
    }
}
