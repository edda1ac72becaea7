package org.earshot.throughput.ui;

import java.util.List;

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
}
