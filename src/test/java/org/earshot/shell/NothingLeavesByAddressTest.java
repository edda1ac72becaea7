package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads our own sources: words of a clip go to no title, no address, no storage of the browser, no notification, no worker. */
class NothingLeavesByAddressTest {

    private static final Pattern STORED = Pattern.compile(
            "localStorage|sessionStorage|indexedDB|document\\.cookie|new Notification|serviceWorker|showSaveFilePicker"
                    + "|document\\.title|createObjectURL|navigator\\.clipboard|history\\.(push|replace)State|navigator\\.share");
    private static final Pattern TITLE =
            Pattern.compile("public String getPageTitle\\(\\) \\{\\s*return ([^;]*);", Pattern.DOTALL);

    /** A fixed text, with nothing but a number or a code in it. */
    private static final Pattern HARMLESS = Pattern.compile(
            "title|(getTranslation\\(\"[a-z.-]+\"(, ?(number|reference|code|case\\w*|id))?\\))|number|reference"
                    + "|(super\\.getPageTitle\\(\\))");

    @Test
    void thePageKeepsNothingInTheBrowser() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("frontend", path -> path.toString().endsWith(".ts"))) {
            Matcher matcher = STORED.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(file + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void titlesAreFixedTextsAndNumbers() throws IOException {
        List<String> found = new ArrayList<>();
        int titles = 0;
        for (Path file : files("src/main/java", path -> path.toString().endsWith(".java"))) {
            Matcher matcher = TITLE.matcher(Files.readString(file));
            while (matcher.find()) {
                titles++;
                if (!HARMLESS.matcher(matcher.group(1).strip()).matches()) {
                    found.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(titles).isPositive();
        assertThat(found).isEmpty();
    }

    @Test
    void noPageTurnsThisIntoAnAppWithAWorkerOfItsOwn() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files("src/main/java", path -> path.toString().endsWith(".java"))) {
            if (Files.readString(file).contains("@PWA")) {
                found.add(file);
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(path -> !path.toString().contains("generated"))
                    .filter(which)
                    .toList();
        }
    }
}
