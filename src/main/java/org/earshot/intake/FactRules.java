package org.earshot.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.ClipRefused;
import org.jspecify.annotations.Nullable;

/** What facts must be for a clip to be taken in. Each rule names its field; no sentence repeats what was sent. */
final class FactRules {

    /** How far a sender's clock may run ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** No voice assistant is older; an earlier time is a broken clock. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    static final int LONGEST_WORDS = 20_000;
    static final int MOST_SLOTS = 100;

    private static final Set<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    /** Countries (ISO 3166) and the areas that locales are really named after (UN M49). */
    private static final Set<String> REGIONS = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of("001", "150", "419"))
            .collect(Collectors.toUnmodifiableSet());

    private FactRules() {}

    /** The facts with the locale in its usual spelling; refuses the first field that is wrong. */
    static ClipFacts check(ClipFacts facts, Instant now) {
        name("externalId", facts.externalId(), 200);
        if (facts.externalId().isBlank()) {
            throw missing("externalId", "an externalId: your own name for the clip");
        }
        if (!facts.externalId().equals(facts.externalId().strip())) {
            throw new ClipRefused(
                    "externalId", "facts.characters", "The externalId begins or ends with blanks. Take them away.");
        }
        if (!facts.consent()) {
            throw new ClipRefused(
                    "consent",
                    "consent.missing",
                    "The customer has not agreed to review by people, so the clip is not taken in. Only clips with consent: true are.");
        }
        Locale locale = locale(facts.locale());
        time(facts.capturedAt(), now);
        name("accountNumber", facts.accountNumber(), 200);
        name("customerFirstName", facts.customerFirstName(), 200);
        name("deviceSerial", facts.deviceSerial(), 200);
        name("deviceKind", facts.deviceKind(), 80);
        name("trigger", facts.trigger(), 40);
        name("wakeWord", facts.wakeWord(), 80);
        words("machineTranscript", facts.machineTranscript());
        words("assistantAnswer", facts.assistantAnswer());
        if (facts.riskHint() != null && !List.of("S0", "S1", "S2", "S3", "S4").contains(facts.riskHint())) {
            throw new ClipRefused("riskHint", "risk.unknown", "The riskHint must be one of S0, S1, S2, S3 and S4.");
        }
        heard(facts.assistantHeard());
        return withLocale(facts, locale.toLanguageTag());
    }

    /** Language and region that are known; case does not matter, as BCP 47 says. */
    static Locale locale(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            boolean plain =
                    locale.getVariant().isEmpty() && locale.getExtensionKeys().isEmpty();
            if (plain && LANGUAGES.contains(locale.getLanguage()) && REGIONS.contains(locale.getCountry())) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // Falls through to the one refusal for everything that is no locale.
        }
        throw new ClipRefused(
                "locale", "locale.unknown", "The locale must be a known language and region, such as en-US or es-CR.");
    }

    private static void time(Instant capturedAt, Instant now) {
        if (capturedAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new ClipRefused(
                    "capturedAt",
                    "time.future",
                    "The capture time lies in the future (more than " + CLOCK_SKEW.toMinutes()
                            + " minutes ahead of this server's clock).");
        }
        if (capturedAt.isBefore(EARLIEST)) {
            throw new ClipRefused(
                    "capturedAt", "time.too-early", "The capture time lies before the year 2000. Check the clock.");
        }
    }

    private static void heard(@Nullable AssistantHeard heard) {
        if (heard == null) {
            return;
        }
        words("assistantHeard.text", heard.text());
        name("assistantHeard.intent", heard.intent(), 200);
        if (heard.slots().size() > MOST_SLOTS) {
            throw new ClipRefused(
                    "assistantHeard.slots", "facts.too-long", "There are more than " + MOST_SLOTS + " slots.");
        }
        for (Map.Entry<String, String> slot : heard.slots().entrySet()) {
            name("assistantHeard.slots", slot.getKey(), 100);
            name("assistantHeard.slots", slot.getValue(), 1000);
        }
    }

    private static void name(String field, @Nullable String text, int longest) {
        length(field, text, longest);
        if (text != null && text.codePoints().anyMatch(c -> Character.isISOControl(c) || lonely(c))) {
            throw characters(field);
        }
    }

    private static void words(String field, @Nullable String text) {
        length(field, text, LONGEST_WORDS);
        if (text != null
                && text.codePoints()
                        .anyMatch(c -> lonely(c) || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw characters(field);
        }
    }

    private static void length(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new ClipRefused(
                    field,
                    "facts.too-long",
                    "The " + field + " is longer than " + longest + " characters, the most it may have.");
        }
    }

    private static boolean lonely(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static ClipRefused characters(String field) {
        return new ClipRefused(
                field, "facts.characters", "The " + field + " holds control characters or broken Unicode.");
    }

    static ClipRefused missing(String field, String what) {
        return new ClipRefused(field, "facts.missing", "The facts lack " + what + ".");
    }

    private static ClipFacts withLocale(ClipFacts f, String locale) {
        return new ClipFacts(
                f.externalId(),
                f.capturedAt(),
                locale,
                f.accountNumber(),
                f.customerFirstName(),
                f.deviceSerial(),
                f.deviceKind(),
                f.trigger(),
                f.wakeWord(),
                f.consent(),
                f.machineTranscript(),
                f.riskHint(),
                f.assistantHeard(),
                f.assistantAnswer());
    }
}
