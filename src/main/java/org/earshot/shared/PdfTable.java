package org.earshot.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows and columns of a {@link PdfPages.Table}, set as wide as what stands in them, and no wider together than the page: then cells break into lines.
 *
 * @param widths of the columns, in points
 */
record PdfTable(PdfPages.Table table, List<Double> widths) {

    /** Between two columns, in points. */
    static final double GAP = 10;

    /** Widths are sums of fractions. */
    private static final double ROUNDING = 0.01;

    /** @param width of a text, in points */
    static PdfTable of(PdfPages.Table table, double page, ToDoubleFunction<String> width) {
        int count = table.columns().size();
        List<Double> wanted = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            int at = column;
            List<String> cells = new ArrayList<>(List.of(table.columns().get(column)));
            table.rows().forEach(row -> cells.add(row.get(at)));
            wanted.add(widest(cells.stream(), width));
            least.add(widest(cells.stream().flatMap(cell -> Stream.of(cell.split(" "))), width));
        }
        return new PdfTable(table, shared(wanted, least, page - GAP * (count - 1)));
    }

    private static double widest(Stream<String> texts, ToDoubleFunction<String> width) {
        return texts.mapToDouble(width).max().orElse(0);
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(each -> each).sum();
    }

    /** What each wants when all have it; else what its longest word needs, and a share of the rest by what it wants beyond; else less of everything. */
    private static List<Double> shared(List<Double> wanted, List<Double> least, double room) {
        double wantedInAll = sum(wanted);
        if (wantedInAll <= room) {
            return wanted;
        }
        double leastInAll = sum(least);
        return IntStream.range(0, wanted.size())
                .mapToDouble(i -> leastInAll >= room
                        ? least.get(i) * room / leastInAll
                        : least.get(i)
                                + (wanted.get(i) - least.get(i)) * (room - leastInAll) / (wantedInAll - leastInAll))
                .boxed()
                .toList();
    }

    /** The lines of each cell. */
    List<List<String>> lines(List<String> row, ToDoubleFunction<String> width) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> BrokenLines.of(
                        row.get(column), part -> width.applyAsDouble(part) <= widths.get(column) + ROUNDING))
                .toList();
    }

    /** Of the whole table, in points. */
    double width() {
        return sum(widths) + (widths.size() - 1) * GAP;
    }

    /** Where a text of this width begins in its column, from the left edge of the table. */
    double begins(int column, double width) {
        double left = sum(widths.subList(0, column)) + column * GAP;
        return table.numbers().get(column) ? left + widths.get(column) - width : left;
    }
}
