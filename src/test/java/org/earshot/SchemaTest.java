package org.earshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Index;
import org.jooq.Named;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the migrations make is the same on both databases and stands in db/schema.sql, so that a change is seen as a
 * change. To write the file anew: {@code -Dearshot.schema.write=true}.
 */
@DatabaseTest
class SchemaTest {

    private static final Path FILE = Path.of("db/schema.sql");
    private static final Set<String> SCHEMAS = Set.of(
            "event",
            "schedule",
            "audit",
            "access",
            "notice",
            "clock",
            "procedure",
            "clip",
            "intake",
            "evidence",
            "shift",
            "playback",
            "exposure",
            "queue",
            "escalation",
            "identity",
            "referral",
            "incident",
            "review",
            "privacy",
            "secondear",
            "risk",
            "care",
            "watch",
            "trace",
            "export",
            "cohort",
            "retention",
            "throughput");

    @Autowired
    DSLContext db;

    @Test
    void theMigrationsMakeWhatTheSchemaFileSays() throws IOException {
        String made = describe();
        if (Boolean.getBoolean("earshot.schema.write") && !TestDatabase.POSTGRES) {
            Files.writeString(FILE, made);
        }
        assertThat(made).isEqualTo(Files.readString(FILE));
    }

    private String describe() {
        var text = new StringBuilder(
                "-- What the migrations make, for reading; SchemaTest compares it on H2 and PostgreSQL.\n");
        db.meta().getSchemas().stream()
                .filter(schema -> SCHEMAS.contains(schema.getName()))
                .sorted(Comparator.comparing(Named::getName))
                .flatMap(schema -> schema.getTables().stream()
                        // A view's columns have no types of their own that both databases would call the same.
                        .filter(table -> table.getTableType() != TableType.VIEW)
                        .sorted(Comparator.comparing(Named::getName)))
                .forEach(table -> describe(table, text));
        return text.toString();
    }

    private static void describe(Table<?> table, StringBuilder text) {
        text.append("\ntable ").append(table.getQualifiedName().unquotedName()).append('\n');
        for (Field<?> field : table.fields()) {
            text.append("    ").append(field.getName()).append(' ').append(type(field));
            text.append(field.getDataType().nullable() ? "" : " not null");
            text.append(field.getDataType().identity() ? " identity" : "").append('\n');
        }
        if (table.getPrimaryKey() != null) {
            text.append("    primary key ")
                    .append(names(table.getPrimaryKey().getFields()))
                    .append('\n');
        }
        table.getUniqueKeys().stream()
                .map(key -> "    unique " + names(key.getFields()) + "\n")
                .sorted()
                .forEach(text::append);
        table.getReferences().stream()
                .map(key -> "    " + names(key.getFields()) + " references "
                        + key.getKey().getTable().getName() + "\n")
                .sorted()
                .forEach(text::append);
        table.getIndexes().stream()
                .filter(index -> !index.getUnique() && own(index))
                .map(index -> "    index " + index.getName() + " " + columns(index) + "\n")
                .sorted()
                .forEach(text::append);
    }

    /** H2 makes an index of its own for each foreign key; PostgreSQL does not. */
    private static boolean own(Index index) {
        return !index.getName().toLowerCase(Locale.ROOT).startsWith("constraint_")
                && !index.getName().toLowerCase(Locale.ROOT).contains("_index_");
    }

    private static String type(Field<?> field) {
        String name = field.getDataType()
                .getCastTypeName(DSL.using(SQLDialect.POSTGRES).configuration());
        // Two names for one thing: what H2 calls it, what PostgreSQL calls it.
        return switch (name) {
            case "json" -> "jsonb";
            case "float8" -> "double precision";
            case "varchar(1000000000)" -> "text";
            default -> name;
        };
    }

    private static String columns(Index index) {
        return index.getFields().stream().map(SortField::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String names(List<? extends Field<?>> fields) {
        return fields.stream().map(Named::getName).sorted().collect(Collectors.joining(", ", "(", ")"));
    }
}
