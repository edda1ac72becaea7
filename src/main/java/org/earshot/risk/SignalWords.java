package org.earshot.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.earshot.shared.BareWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Words and phrases by language and category, in {@code risk/words-LANGUAGE.txt}: a line {@code [violence]} begins a category, and
 * each line after it is one phrase. Only whole words count; case, accents and punctuation do not.
 */
@Component
final class SignalWords {

    private final Map<String, Map<Signal, List<String>>> byLanguage;

    @Autowired
    SignalWords(ResourcePatternResolver resources) {
        this(read(resources));
    }

    /** @param lists lines by language */
    SignalWords(Map<String, List<String>> lists) {
        byLanguage = new HashMap<>();
        lists.forEach((language, lines) -> byLanguage.put(language, phrases(language, lines)));
    }

    /** Whether there is a list for the language. */
    boolean knows(String language) {
        return byLanguage.containsKey(language);
    }

    /** The categories of which the text has a phrase; none for a language without a list. */
    Set<Signal> in(String text, String language) {
        String words = BareWords.of(text);
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        byLanguage.getOrDefault(language, Map.of()).forEach((category, phrases) -> {
            if (phrases.stream().anyMatch(words::contains)) {
                found.add(category);
            }
        });
        return found;
    }

    private static Map<Signal, List<String>> phrases(String language, List<String> lines) {
        Map<Signal, List<String>> phrases = new EnumMap<>(Signal.class);
        Signal category = null;
        for (String line : lines) {
            String said = line.replaceFirst("#.*", "").strip();
            if (said.startsWith("[")) {
                category = Signal.valueOf(said.substring(1, said.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!said.isEmpty()) {
                if (category == null || !category.isCategory()) {
                    throw new IllegalStateException("words-" + language + ".txt has a phrase outside a category");
                }
                phrases.computeIfAbsent(category, none -> new ArrayList<>()).add(BareWords.of(said));
            }
        }
        return phrases;
    }

    private static Map<String, List<String>> read(ResourcePatternResolver resources) {
        try {
            Map<String, List<String>> lists = new HashMap<>();
            for (Resource list : resources.getResources("classpath:risk/words-*.txt")) {
                String language = String.valueOf(list.getFilename()).replaceAll("words-|\\.txt", "");
                lists.put(
                        language,
                        list.getContentAsString(StandardCharsets.UTF_8).lines().toList());
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of words could not be read", e);
        }
    }
}
