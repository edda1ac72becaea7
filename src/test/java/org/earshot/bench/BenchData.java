package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
 * Databases of one kind for a bench, in a folder that is deleted when the bench is over. With {@code -Dearshot.bench.keep=DIR} they lie there and stay,
 * and the next run measures what the first one loaded. H2 is a file as Earshot ships it; PostgreSQL gets the memory that one gives to it.
 */
final class BenchData implements AutoCloseable {

    private static final String H2 = "h2";

    /** Nothing is tidied up and nothing is waited for while it grows. */
    private static final String H2_LOADING = ";WRITE_DELAY=500;AUTO_COMPACT_FILL_RATE=0;CACHE_SIZE=1048576";

    private final String kind;
    private final Path folder;
    private final boolean kept;
    private final @Nullable EmbeddedPostgres postgres;

    private BenchData(String kind, Path folder, boolean kept) throws IOException {
        this.kind = kind;
        this.folder = folder;
        this.kept = kept;
        this.postgres = kind.equals(H2) ? null : postgres(Files.createDirectories(folder.resolve("postgresql")));
    }

    /** @param kind {@code h2} or {@code postgresql} */
    static BenchData open(String bench, String kind) throws IOException {
        String keep = System.getProperty("earshot.bench.keep", "");
        return keep.isEmpty()
                ? new BenchData(kind, Files.createTempDirectory("earshot-" + bench + "-bench"), false)
                : new BenchData(
                        kind,
                        Files.createDirectories(Path.of(keep).toAbsolutePath().resolve(bench)),
                        true);
    }

    private static EmbeddedPostgres postgres(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "4GB")
                .setServerConfig("effective_cache_size", "8GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
    }

    boolean isH2() {
        return postgres == null;
    }

    /** A server over the database of that name, which has no blanks; more classes make further beans. */
    ConfigurableApplicationContext server(String name, Class<?>... more) throws SQLException {
        return server(name, isH2() ? ";WRITE_DELAY=0" : "", more);
    }

    /** The same while it is filled. */
    ConfigurableApplicationContext loading(String name, Class<?>... more) throws SQLException {
        return server(name, isH2() ? H2_LOADING : "", more);
    }

    private ConfigurableApplicationContext server(String name, String settings, Class<?>... more) throws SQLException {
        List<Class<?>> classes = new ArrayList<>(List.of(more));
        classes.addFirst(Earshot.class);
        Path own = folder.resolve(kind + "-" + name);
        return new SpringApplicationBuilder(classes.toArray(Class[]::new))
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + own,
                        "--spring.datasource.url=" + (postgres == null ? h2(own) : url(postgres, "b" + name))
                                + settings,
                        "--spring.datasource.username=" + (isH2() ? "sa" : "postgres"),
                        "--spring.datasource.password=" + (isH2() ? "" : "postgres"));
    }

    private static String h2(Path own) {
        return "jdbc:h2:file:" + own.resolve("earshot")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static String url(EmbeddedPostgres postgres, String database) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var there = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            if (!there.next()) {
                statement.execute("create database " + database);
            }
        }
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Whether something is in the database that takes long. */
    boolean has(String name, String what) {
        return Files.exists(mark(name, what));
    }

    /** It is in the database, and whole. */
    void done(String name, String what) throws IOException {
        Files.createFile(mark(name, what));
    }

    private Path mark(String name, String what) {
        return folder.resolve(kind + "-" + name + "." + what);
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
