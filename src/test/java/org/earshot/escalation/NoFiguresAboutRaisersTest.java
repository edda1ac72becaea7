package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is judged by what they raised: no statement counts cases by who raised them. */
class NoFiguresAboutRaisersTest {

    private static final Pattern BY_RAISER = Pattern.compile(
            "(groupBy|partitionBy|group by|partition by)[^;]{0,200}raised_?by", Pattern.CASE_INSENSITIVE);

    @Test
    void metricsAboutRaisersDoNotExist() throws IOException {
        assertThat(byRaiser(Path.of("src/main/java"))).isEmpty();
        assertThat(byRaiser(Path.of("db/migration"))).isEmpty();
    }

    @Test
    void wouldSeeOne() {
        assertThat(BY_RAISER
                        .matcher("select count(*) from escalation.case_file group by raised_by")
                        .find())
                .isTrue();
        assertThat(BY_RAISER.matcher(".groupBy(CASE_FILE.RAISED_BY)").find()).isTrue();
    }

    private static List<String> byRaiser(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> BY_RAISER.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
