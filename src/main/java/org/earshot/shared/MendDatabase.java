package org.earshot.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Mends the embedded database before anything uses it, when it was not closed the last time (docs/decisions/0024), or always
 * with {@code earshot.mend=true}.
 */
@Component
final class MendDatabase implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Logger LOG = LoggerFactory.getLogger(MendDatabase.class);
    private static final String EMBEDDED = "jdbc:h2:file:";

    /** H2 writes its header twice, and says in both that it closed; the first change after opening takes it back. */
    private static final int HEADER = 4096;

    private static final String CLOSED = ",clean:1,";

    private String url = "";
    private String user = "";
    private String password = "";
    private boolean always;

    @Override
    public void setEnvironment(Environment environment) {
        url = environment.getProperty("spring.datasource.url", "");
        user = environment.getProperty("spring.datasource.username", "");
        password = environment.getProperty("spring.datasource.password", "");
        always = environment.getProperty("earshot.mend", Boolean.class, false);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (url.startsWith(EMBEDDED) && (always || wasNotClosed(file(url)))) {
            mend();
        }
    }

    private void mend() {
        LOG.info("The embedded database was not closed the last time, or earshot.mend is on: it is looked through.");
        long from = System.nanoTime();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            List<String> mended = new Mending(connection).everyTable();
            mended.forEach(what -> LOG.warn("The embedded database was mended: {}", what));
            LOG.info(
                    "Looked through in {} s.",
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - from) / 1_000_000_000.0));
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be looked through: " + e.getMessage(), e);
        }
    }

    private static Path file(String url) {
        String name = url.replaceFirst(";.*", "").substring(EMBEDDED.length());
        return Path.of(name.replaceFirst("^~", System.getProperty("user.home")) + ".mv.db");
    }

    /** True of a file with anything in it whose two headers do not both say that it was closed. */
    private static boolean wasNotClosed(Path file) {
        if (Files.notExists(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] headers = in.readNBytes(2 * HEADER);
            String text = new String(headers, StandardCharsets.ISO_8859_1);
            return headers.length > 0
                    && !(headers.length == 2 * HEADER
                            && text.substring(0, HEADER).contains(CLOSED)
                            && text.substring(HEADER).contains(CLOSED));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database could not be read", e);
        }
    }
}
