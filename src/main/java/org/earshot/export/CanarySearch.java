package org.earshot.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for canaries in a found text, in whatever form: case, accents, punctuation and JSON's escapes do not matter to the words. */
final class CanarySearch {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\s\"',;|<>()\\[\\]{}]+");

    private final Map<String, Long> byWords = new HashMap<>();
    private final Map<String, Long> byId = new HashMap<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final Predicate<String> stillNoClips;

    /** @param stillNoClips whether an external id is no clip's */
    CanarySearch(Predicate<String> stillNoClips) {
        this.stillNoClips = stillNoClips;
    }

    void add(long export, Canary canary) {
        List<String> words = words(canary.transcript());
        byWords.put(String.join(" ", words), export);
        lengths.add(words.size());
        byId.put(canary.externalId(), export);
    }

    /** The exports whose canary is in the text. */
    Set<Long> in(String text) {
        String plain = ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        var found = new TreeSet<Long>();
        for (String id : BETWEEN_IDS.split(plain)) {
            Long export = byId.get(id);
            if (export != null && stillNoClips.test(id)) {
                found.add(export);
            }
        }
        List<String> words = words(plain);
        for (int length : lengths) {
            for (int from = 0; from + length <= words.size(); from++) {
                Long export = byWords.get(String.join(" ", words.subList(from, from + length)));
                if (export != null) {
                    found.add(export);
                }
            }
        }
        return found;
    }

    /** Words without accents, in small letters. */
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var words = new ArrayList<>(Arrays.asList(BETWEEN_WORDS.split(bare.toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        return words;
    }
}
