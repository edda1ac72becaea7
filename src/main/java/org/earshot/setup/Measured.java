package org.earshot.setup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Figures of a measurement that pages show, kept as the bench wrote them; docs/measurements tells how they came about. */
public final class Measured {

    private static final String NONE = "–";

    private final Properties figures = new Properties();

    private Measured(String resource) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Measured.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            figures.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of " + resource + " could not be read", e);
        }
    }

    /** What the disguise does to recognising speakers and words, as {@code ./dev bench disguise} measured it. */
    public static Measured disguise() {
        return new Measured("/measured/disguise.properties");
    }

    /** The figure or the date as it was written down, or a dash where it was not measured. */
    public String text(String key) {
        return figures.getProperty(key, NONE);
    }
}
