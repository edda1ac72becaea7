package org.earshot.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;

/**
 * The indexes of tables that many rows are written to, away meanwhile: written last, each is sorted once and lies in its order. Row by row they
 * would be written all over, and H2's file grows by each page that is written anew. Keys stay.
 */
public final class Indexes {

    private record Index(String columns, String drop, String create) {}

    private final DSLContext db;
    private final List<Index> away = new ArrayList<>();

    public Indexes(DSLContext db) {
        this.db = db;
    }

    /** @param tables with their schemas */
    public void away(Iterable<String> tables) {
        away(tables, columns -> true);
    }

    /** @param which by its columns, such as {@code "a" ASC, "b" ASC} */
    public void away(Iterable<String> tables, Predicate<String> which) {
        for (String table : tables) {
            List<Index> indexes = (db.family() == SQLDialect.POSTGRES ? postgres(table) : h2(table))
                    .stream().filter(index -> which.test(index.columns())).toList();
            indexes.forEach(index -> db.execute(index.drop()));
            away.addAll(indexes);
        }
        if (db.family() == SQLDialect.H2) {
            forgetPlans();
        }
    }

    /**
     * H2 2.4.240 keeps how it reads a view for ten seconds with each connection, also if the index it reads is gone, and then finds no rows. When
     * any view is compiled anew, all connections forget.
     */
    private void forgetPlans() {
        db.fetchOptional(
                        "select table_schema, table_name from information_schema.views order by 1, 2 fetch first 1 row only")
                .ifPresent(view -> db.execute("alter view \"" + view.get(0, String.class) + "\".\""
                        + view.get(1, String.class) + "\" recompile"));
    }

    /** Makes those that are away again. */
    public void back() {
        away.forEach(index -> db.execute(index.create()));
        away.clear();
    }

    private List<Index> postgres(String table) {
        return db.fetch("""
                        select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as made from pg_index x
                        where x.indrelid = ?::regclass and not x.indisunique
                        order by 1""", table)
                .map(row -> new Index(
                        row.get("made", String.class).replaceAll(".*\\((.*)\\).*", "$1"),
                        "drop index " + row.get("name", String.class),
                        row.get("made", String.class)));
    }

    private List<Index> h2(String table) {
        String schema = table.substring(0, table.indexOf('.'));
        return db.fetch("""
                        select i.index_name as name,
                            listagg('"' || c.column_name || '" ' || c.ordering_specification, ', ') within group (order by c.ordinal_position) as columns
                        from information_schema.indexes i
                            join information_schema.index_columns c on c.index_schema = i.index_schema and c.index_name = i.index_name
                        where i.table_schema = ? and i.table_name = ? and i.index_type_name = 'INDEX' and not i.is_generated
                            and not exists (select 1 from information_schema.table_constraints k
                                where k.index_schema = i.index_schema and k.index_name = i.index_name)
                        group by i.index_name
                        order by i.index_name""", schema, table.substring(schema.length() + 1)).map(row -> h2(table, schema, row));
    }

    private static Index h2(String table, String schema, Record row) {
        String name = row.get("name", String.class);
        return new Index(
                row.get("columns", String.class),
                "drop index " + schema + ".\"" + name + "\"",
                String.format(
                        Locale.ROOT, "create index \"%s\" on %s (%s)", name, table, row.get("columns", String.class)));
    }
}
