package org.earshot.watch;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A finding in one sentence. */
public final class WatchWords {

    private static final Map<WatchRule, List<String>> NUMBERS = Map.of(
            WatchRule.REPLAYS, List.of("times", "seconds", "length", "clips"),
            WatchRule.LISTENING_WITHOUT_FILING, List.of("clips", "heard"),
            WatchRule.GRANTS_WITHOUT_PLAY, List.of("unheard", "grants"),
            WatchRule.SAME_CLIP_BY_MANY, List.of("people"),
            WatchRule.OUT_OF_HOURS, List.of("seconds", "clips"),
            WatchRule.TWO_PLACES, List.of("minutes"),
            WatchRule.NOT_THEIRS, List.of("links"),
            WatchRule.LINKS_AGAIN_AND_AGAIN, List.of("links"));

    private WatchWords() {}

    /** The rule's text {@code watch.found.RULE} with its numbers. */
    public static String of(I18NProvider texts, Locale locale, WatchRule rule, Map<String, Integer> numbers) {
        return texts.getTranslation(
                "watch.found." + rule,
                locale,
                NUMBERS.getOrDefault(rule, List.of()).stream()
                        .map(name -> numbers.getOrDefault(name, 0))
                        .toArray());
    }
}
