package org.earshot.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes many rows: with COPY on PostgreSQL, with batches of inserts on H2. Tables are written in the order they were named in, which must suit their foreign keys. */
final class Bulk implements AutoCloseable {

    /** Rows of one table that wait to be written. */
    final class Table {

        private final String name;
        private final List<String> columns;
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        private Table(String name, String columns) {
            this.name = name;
            this.columns = List.of(columns.split(" "));
        }

        /** @param values in the order of the columns: numbers, texts, booleans, instants, bytes, UUIDs, or null */
        void add(@Nullable Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not " + values.length);
            }
            rows.add(values);
            waiting++;
        }

        private String names() {
            return columns.stream().map(Bulk::bare).collect(Collectors.joining(", "));
        }

        private void copy() throws SQLException, IOException {
            var text = new StringBuilder();
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    text.append(i == 0 ? "" : "\t");
                    written(text, row[i]);
                }
                text.append('\n');
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + names() + ") from stdin", new StringReader(text.toString()));
        }

        private void insert() throws SQLException {
            String places = columns.stream()
                    .map(column -> column.endsWith(JSON) ? "? format json" : "?")
                    .collect(Collectors.joining(", "));
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into " + name + " (" + names() + ") values (" + places + ")")) {
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private static final int MOST_WAITING = 40_000;

    /** Behind the name of a column that holds JSON. */
    private static final String JSON = ":json";

    private final Connection connection;
    private final boolean postgres;
    private final List<Table> tables = new ArrayList<>();
    private int waiting;

    Bulk(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.isWrapperFor(PGConnection.class);
        connection.setAutoCommit(false);
    }

    /** @param columns with a blank between them */
    Table table(String name, String columns) {
        Table table = new Table(name, columns);
        tables.add(table);
        return table;
    }

    List<String> names() {
        return tables.stream().map(table -> table.name).toList();
    }

    void flushIfMany() {
        if (waiting >= MOST_WAITING) {
            flush();
        }
    }

    /** Writes what waits, in one transaction. */
    void flush() {
        try {
            for (Table table : tables) {
                if (table.rows.isEmpty()) {
                    continue;
                }
                if (postgres) {
                    table.copy();
                } else {
                    table.insert();
                }
                table.rows.clear();
            }
            connection.commit();
            waiting = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("made-up rows could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException("made-up rows could not be written", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    private static String bare(String column) {
        return column.endsWith(JSON) ? column.substring(0, column.length() - JSON.length()) : column;
    }

    private static void written(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String said ->
                text.append(said.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"));
            default -> text.append(value);
        }
    }
}
