package org.earshot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private final Texts texts = new Texts(new PathMatchingResourcePatternResolver());

    @Test
    void everyKeyThatAPageNamesHasAnEnglishText() throws IOException {
        var key = Pattern.compile("(?:getTranslation\\(|super\\(|title = )\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
        List<String> missing = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = key.matcher(Files.readString(file));
                while (found.find()) {
                    if (texts.getTranslation(found.group(1), Locale.ENGLISH).equals(found.group(1))) {
                        missing.add(file.getFileName() + ": " + found.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void anApostropheSurvivesBesideAParameter() {
        assertThat(texts.getTranslation("shell.home.line", Locale.ENGLISH, "O'Neil"))
                .isEqualTo("Signed in as O'Neil.");
    }

    @Test
    void anUnknownLanguageGetsEnglish() {
        assertThat(texts.getTranslation("shell.brand", Locale.of("xx"))).isEqualTo("Earshot");
    }
}
