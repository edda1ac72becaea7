package org.earshot.throughput.ui;

import java.util.List;
import java.util.stream.Stream;

/** A table of figures, as it stands on a page and goes along in a file. */
record Sheet(String title, List<String> columns, List<List<Cell>> rows) {

    Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(title + " has a row of " + row.size());
            }
        }
    }

    /** The same with a row more at its end. */
    Sheet with(List<Cell> row) {
        return new Sheet(
                title, columns, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }
}
