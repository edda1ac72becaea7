package org.earshot.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Pages that are filled from top to bottom, one after the other. */
final class PdfSheet implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.4f;

    /** Letters of a table, and what lies between its rows. */
    private static final float CELL = 8.5f;

    private static final float RULE = 4;
    private static final float GREY = 0.65f;

    /** For a letter that the font has not. */
    static final String STAND_IN = "\u25a1";

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream stream;
    private float y;
    private boolean notWhole;

    PdfSheet(PDDocument document, PDFont font) throws IOException {
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

    /** Whether every letter could be shown. */
    boolean isWhole() {
        return !notWhole;
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
            turn();
        }
        y -= size * LEADING;
        put(text, MARGIN, size);
    }

    private void turn() throws IOException {
        stream.close();
        stream = page();
    }

    private void put(String text, float x, float size) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }

    void table(PdfPages.Table given) throws IOException {
        var table = PdfTable.of(
                new PdfPages.Table(
                        shown(given.columns()),
                        given.numbers(),
                        given.rows().stream().map(this::shown).toList()),
                WIDTH,
                text -> width(text, CELL));
        y -= RULE;
        row(table, table.table().columns());
        for (List<String> row : table.table().rows()) {
            if (y < MARGIN + height(lines(table, row))) {
                turn();
                row(table, table.table().columns());
            }
            row(table, row);
        }
    }

    private List<String> shown(List<String> texts) {
        return texts.stream().map(this::shown).toList();
    }

    private List<List<String>> lines(PdfTable table, List<String> row) {
        return table.lines(row, text -> width(text, CELL));
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0) * CELL * LEADING + RULE;
    }

    /** A row stands whole on one page, unless it is longer than a page, and has a hair line below it. */
    private void row(PdfTable table, List<String> row) throws IOException {
        List<List<String>> cells = lines(table, row);
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            if (y < MARGIN + CELL) {
                turn();
            }
            y -= CELL * LEADING;
            for (int column = 0; column < cells.size(); column++) {
                if (line < cells.get(column).size()) {
                    String text = cells.get(column).get(line);
                    put(text, MARGIN + (float) table.begins(column, width(text, CELL)), CELL);
                }
            }
        }
        y -= RULE;
        stream.setLineWidth(0.4f);
        stream.setStrokingColor(GREY);
        stream.moveTo(MARGIN, y);
        stream.lineTo(MARGIN + (float) table.width(), y);
        stream.stroke();
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

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
