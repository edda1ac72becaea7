package org.earshot.throughput.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.earshot.shared.PdfPages;
import org.earshot.shared.PdfPages.Part;
import org.earshot.shared.PdfPages.Table;

/**
 * What a page shows, to take along: its tables and what each figure counts.
 *
 * @param line what is meant: the period, the queue, how fresh it is
 * @param meaningTitle above what the figures mean
 * @param whole where the text stands whole, when a letter cannot be printed
 */
record Handout(
        String title, String line, List<Sheet> sheets, List<Meaning> meanings, String meaningTitle, String whole) {

    private static final String END = "\r\n";

    /** What a spreadsheet would take for a formula when a name begins with it. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** Tables one below the other with an empty line between, as RFC 4180 has rows; what the figures mean is the last. */
    String csv() {
        return Stream.of(
                        Stream.of(row(Stream.of(title)) + row(Stream.of(line))),
                        sheets.stream().map(Handout::rows),
                        meaningRows())
                .flatMap(part -> part)
                .collect(Collectors.joining(END));
    }

    private static String rows(Sheet sheet) {
        return row(Stream.of(sheet.title()))
                + row(sheet.columns().stream())
                + sheet.rows().stream()
                        .map(row -> row.stream()
                                        .map(cell -> cell.isNumber() ? cell.raw() : quoted(cell.raw()))
                                        .collect(Collectors.joining(","))
                                + END)
                        .collect(Collectors.joining());
    }

    /** Nothing where there are no figures to explain. */
    private Stream<String> meaningRows() {
        return meanings.isEmpty()
                ? Stream.empty()
                : Stream.of(row(Stream.of(meaningTitle))
                        + meanings.stream()
                                .map(each -> row(Stream.of(each.term(), each.words())))
                                .collect(Collectors.joining()));
    }

    private static String row(Stream<String> texts) {
        return texts.map(Handout::quoted).collect(Collectors.joining(",")) + END;
    }

    private static String quoted(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    byte[] pdf() {
        return PdfPages.pdf(title, parts(), whole);
    }

    List<Part> parts() {
        return Stream.of(
                        Stream.of(new Part("", line)),
                        sheets.stream().map(sheet -> new Part(sheet.title(), "", table(sheet))),
                        meaningPart())
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Part> meaningPart() {
        return meanings.isEmpty()
                ? Stream.empty()
                : Stream.of(new Part(
                        meaningTitle,
                        meanings.stream()
                                .map(each -> each.term() + ": " + each.words())
                                .collect(Collectors.joining("\n"))));
    }

    private static Table table(Sheet sheet) {
        return new Table(
                sheet.columns(),
                IntStream.range(0, sheet.columns().size())
                        .mapToObj(column -> !sheet.rows().isEmpty()
                                && sheet.rows().stream()
                                        .allMatch(row -> row.get(column).isNumber()))
                        .toList(),
                sheet.rows().stream()
                        .map(row -> row.stream().map(Cell::shown).toList())
                        .toList());
    }
}
