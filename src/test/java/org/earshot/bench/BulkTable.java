package org.earshot.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** A table that is filled without its indexes, which are made afterwards: ordered at once, not row by row all over the place. */
final class BulkTable {

    private final DSLContext db;
    private final String schema;
    private final String table;
    private final List<String> ddl = new ArrayList<>();

    BulkTable(DSLContext db, String schema, String table) {
        this.db = db;
        this.schema = schema;
        this.table = table;
    }

    void dropIndexes() {
        Map<String, Map<Integer, String>> indexes = db.connectionResult(this::indexes);
        indexes.forEach((name, columns) -> {
            ddl.add("create index " + name + " on " + schema + "." + table + " (" + String.join(", ", columns.values())
                    + ")");
            db.execute("drop index " + schema + "." + name);
        });
    }

    void createIndexes() {
        ddl.forEach(db::execute);
    }

    /** Those that hold no constraint, with their columns in order. */
    private Map<String, Map<Integer, String>> indexes(Connection connection) throws SQLException {
        Map<String, Map<Integer, String>> indexes = new TreeMap<>();
        try (var rows = connection.getMetaData().getIndexInfo(null, schema, table, false, false)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (rows.getBoolean("NON_UNIQUE")
                        && !name.toLowerCase(Locale.ROOT).startsWith("constraint")) {
                    indexes.computeIfAbsent(name, each -> new TreeMap<>())
                            .put(rows.getInt("ORDINAL_POSITION"), rows.getString("COLUMN_NAME"));
                }
            }
        }
        return indexes;
    }
}
