package org.earshot.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.shared.BareWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The distress list: words and phrases by language, in {@code review/distress-LANGUAGE.txt}, part of the program so that nobody
 * can weaken it by a setting. Only whole words count; case, accents and punctuation do not. A language without a list of its own
 * is held to all of them.
 */
@Component
final class DistressWords {

    private final Map<String, List<String>> byLanguage;

    @Autowired
    DistressWords(ResourcePatternResolver resources) {
        this(read(resources));
    }

    /** @param lists lines of words, with comments, by language */
    DistressWords(Map<String, List<String>> lists) {
        byLanguage = new HashMap<>();
        lists.forEach((language, lines) -> byLanguage.put(
                language,
                lines.stream()
                        .map(line -> BareWords.of(line.replaceFirst("#.*", "")))
                        .filter(phrase -> !phrase.isBlank())
                        .toList()));
    }

    /** Whether the transcript of a clip in this locale, such as en-US, has a word or phrase of the list. */
    boolean in(String transcript, String locale) {
        String words = BareWords.of(transcript);
        List<String> own = byLanguage.get(Locale.forLanguageTag(locale).getLanguage());
        return own != null ? has(words, own) : byLanguage.values().stream().anyMatch(list -> has(words, list));
    }

    private static boolean has(String words, List<String> phrases) {
        return phrases.stream().anyMatch(words::contains);
    }

    private static Map<String, List<String>> read(ResourcePatternResolver resources) {
        try {
            Map<String, List<String>> lists = new HashMap<>();
            for (Resource list : resources.getResources("classpath:review/distress-*.txt")) {
                String language = String.valueOf(list.getFilename()).replaceAll("distress-|\\.txt", "");
                lists.put(
                        language,
                        list.getContentAsString(StandardCharsets.UTF_8).lines().toList());
            }
            if (lists.isEmpty()) {
                throw new IllegalStateException("the distress list is missing; Earshot does not start without it");
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("the distress list could not be read", e);
        }
    }
}
