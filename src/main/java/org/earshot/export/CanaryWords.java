package org.earshot.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What canaries say: one choice of each line of {@code export/canary-en.txt}, in its order; the same in two more languages. */
final class CanaryWords {

    private static final List<List<String>> ENGLISH = read("en");
    private static final Map<String, List<List<String>>> OTHERS = Map.of("es", read("es"), "ro", read("ro"));

    private CanaryWords() {}

    /**
     * @param locale such as ro-RO; of a language without a list the words are English
     * @param code bytes to choose by, two for each line
     */
    static String phrase(String locale, byte[] code) {
        String language = locale.split("-", 2)[0];
        var words = new ArrayList<String>();
        int at = 0;
        for (List<String> choices : OTHERS.getOrDefault(language, ENGLISH)) {
            int number = (code[at] & 0xff) << 8 | code[at + 1] & 0xff;
            words.add(choices.get(number % choices.size()));
            at += 2;
        }
        return String.join(" ", words);
    }

    private static List<List<String>> read(String language) {
        try (var file = CanaryWords.class.getResourceAsStream("/export/canary-" + language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("the words of canaries in " + language + " are not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the words of canaries could not be read", e);
        }
    }
}
