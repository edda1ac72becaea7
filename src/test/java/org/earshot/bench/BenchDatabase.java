package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.earshot.Earshot;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database in a folder, which is filled once and may be opened again. PostgreSQL gets the memory that one gives to it. */
sealed interface BenchDatabase extends AutoCloseable {

    /** @param name has no blanks; each name is a database of its own */
    String url(String name) throws SQLException;

    /** The same while it is filled. */
    default String loadingUrl(String name) throws SQLException {
        return url(name);
    }

    @Override
    void close() throws IOException;

    /** @param data where the server has its own files, which belong to this database */
    static ConfigurableApplicationContext start(Path data, String url) {
        boolean h2 = url.startsWith("jdbc:h2");
        return new SpringApplicationBuilder(Earshot.class)
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + data,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + (h2 ? "sa" : "postgres"),
                        "--spring.datasource.password=" + (h2 ? "" : "postgres"));
    }

    static BenchDatabase open(String kind, Path folder) throws IOException {
        return kind.equals("h2") ? new H2(folder) : Postgres.open(folder.resolve("postgresql"));
    }

    /** As Earshot ships it, in a file. */
    record H2(Path folder) implements BenchDatabase {

        @Override
        public String url(String name) {
            return "jdbc:h2:file:" + folder.resolve("h2").resolve(name).toAbsolutePath()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        }

        /** Nothing is tidied up and nothing is waited for while it grows. */
        @Override
        public String loadingUrl(String name) {
            return url(name).replace("WRITE_DELAY=0", "WRITE_DELAY=500;AUTO_COMPACT_FILL_RATE=0;CACHE_SIZE=524288");
        }

        @Override
        public void close() {
            // The file is closed with its last connection.
        }
    }

    record Postgres(EmbeddedPostgres server) implements BenchDatabase {

        static Postgres open(Path folder) throws IOException {
            Files.createDirectories(folder);
            return new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("shared_buffers", "4GB")
                    .setServerConfig("effective_cache_size", "8GB")
                    .setServerConfig("maintenance_work_mem", "1GB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .start());
        }

        @Override
        public String url(String name) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var there = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!there.next()) {
                    statement.execute("create database " + name);
                }
            }
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
