package org.earshot.throughput.ui;

/**
 * One value of a table.
 *
 * @param shown as its reader is used to
 * @param raw as a file has it: numbers with a point, lengths of time as ISO 8601 has them, nothing where there is none
 */
record Cell(String shown, String raw, boolean isNumber) {

    static final Cell NONE = new Cell("–", "", true);

    static Cell text(String text) {
        return new Cell(text, text, false);
    }
}
