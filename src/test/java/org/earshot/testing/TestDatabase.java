package org.earshot.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context a fresh database of the kind the build asks for. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** True in the run that proves everything again on PostgreSQL. */
    public static final boolean POSTGRES = "postgres".equals(System.getProperty("earshot.test.database"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = POSTGRES ? postgres() : h2();
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + (POSTGRES ? "postgres" : "sa"),
                        "spring.datasource.password=" + (POSTGRES ? "postgres" : ""),
                        // The test server and the application stop side by side; nobody waits half a minute for the
                        // other.
                        "spring.datasource.hikari.connection-timeout=3000")
                .applyTo(context);
    }

    /** A fresh H2 database in memory, with the modes of the one Earshot ships with. */
    public static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    /** A fresh database in this JVM's own PostgreSQL server. */
    public static String postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("no fresh PostgreSQL database", e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }
}
