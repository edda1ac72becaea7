package org.earshot.shared;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Migrates an H2 database in a session that stays open as long as the application runs. H2 2.4.240 asks the session that made a
 * {@code check (... in (...))} whenever a row is checked, and refuses every row once that session is closed. Connections of the pool are closed
 * after half an hour; a database that was there when it was opened is not concerned (docs/decisions/0049).
 */
@Component
final class KeepMigrationSession implements FlywayConfigurationCustomizer, DisposableBean {

    private static final String H2 = "jdbc:h2:";

    private final SingleConnectionDataSource session;

    KeepMigrationSession(Environment environment) {
        this.session = new SingleConnectionDataSource(
                environment.getProperty("spring.datasource.url", ""),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""),
                true);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (session.getUrl() != null && session.getUrl().startsWith(H2)) {
            configuration.dataSource(session);
        }
    }

    @Override
    public void destroy() {
        session.destroy();
    }
}
