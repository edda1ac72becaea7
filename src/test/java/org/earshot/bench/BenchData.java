package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earshot.Earshot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The databases of a bench, in a folder that is deleted when the bench is over. With {@code -Dearshot.bench.keep=DIR} they lie there and stay, and
 * the next run measures what the first one loaded.
 */
final class BenchData implements AutoCloseable {

    private final Path folder;
    private final boolean kept;
    private @Nullable EmbeddedPostgres postgres;

    BenchData(String bench) throws IOException {
        String keep = System.getProperty("earshot.bench.keep");
        this.kept = keep != null;
        this.folder = keep == null
                ? Files.createTempDirectory("earshot-" + bench + "-bench")
                : Files.createDirectories(Path.of(keep).toAbsolutePath().resolve(bench));
    }

    /** A server over one of the databases; more classes make further beans. */
    ConfigurableApplicationContext server(String database, String name, Class<?>... more) {
        boolean h2 = database.equals("h2");
        List<Class<?>> classes = new ArrayList<>(List.of(more));
        classes.addFirst(Earshot.class);
        return new SpringApplicationBuilder(classes.toArray(Class[]::new))
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + folder.resolve(database + "-" + name),
                        "--spring.datasource.url=" + (h2 ? h2(name) : postgres(name)),
                        "--spring.datasource.username=" + (h2 ? "sa" : "postgres"),
                        "--spring.datasource.password=" + (h2 ? "" : "postgres"));
    }

    /** As Earshot ships it, in a file. */
    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve("h2-" + name).resolve("earshot")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    private String postgres(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setCleanDataDirectory(false)
                        .start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var known = statement.executeQuery("select 1 from pg_database where datname = 'b" + name + "'")) {
                if (!known.next()) {
                    statement.execute("create database b" + name);
                }
            }
            return postgres.getJdbcUrl("postgres", "b" + name);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the bench", e);
        }
    }

    /** Whether something is in the database that takes long. */
    boolean has(String database, String name, String what) {
        return Files.exists(mark(database, name, what));
    }

    /** It is in the database, and whole. */
    void done(String database, String name, String what) throws IOException {
        Files.createFile(mark(database, name, what));
    }

    private Path mark(String database, String name, String what) {
        return folder.resolve(database + "-" + name + "." + what);
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        if (kept) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
