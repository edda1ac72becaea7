package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void aCanaryIsFoundInWhateverFormItsFileWasKept() {
        for (String locale : new String[] {"en-GB", "ro-RO", "es-ES", "mt-MT"}) {
            var search = new CanarySearch(id -> true);
            Map<Long, Canary> all = canaries(locale, 300);
            all.forEach(search::add);
            all.forEach((export, canary) -> {
                String words = canary.transcript();
                assertThat(search.in(words)).as("seed %d", seed).containsExactly(export);
                assertThat(search.in("{\"transcript\":\"" + escaped(words) + "\",\"version\":1}"))
                        .as("escaped, seed %d", seed)
                        .containsExactly(export);
                assertThat(search.in("yes. " + words.toUpperCase(Locale.ROOT).replace(" ", ",\n") + "!! no"))
                        .as("changed, seed %d", seed)
                        .containsExactly(export);
                assertThat(search.in("a,\"" + canary.externalId() + "\",b"))
                        .as("by its id, seed %d", seed)
                        .containsExactly(export);
                assertThat(search.in(words.substring(0, words.lastIndexOf(' '))))
                        .as("without its last word, seed %d", seed)
                        .isEmpty();
            });
        }
    }

    @Test
    void severalCanariesInOneTextAreAllFound() {
        var search = new CanarySearch(id -> true);
        Map<Long, Canary> all = canaries("ro-RO", 40);
        all.forEach(search::add);
        var text = new StringBuilder();
        all.values()
                .forEach(canary -> text.append("{\"transcript\":\"")
                        .append(canary.transcript())
                        .append("\"}\n{\"transcript\":\"pune muzică\"}\n"));
        assertThat(search.in(text.toString())).as("seed %d", seed).isEqualTo(new TreeSet<>(all.keySet()));
        assertThat(search.in("remind me to water the ferns and feed the goldfish"))
                .isEmpty();
    }

    @Test
    void anIdThatAClipHasBeenGivenSinceTellsNothing() {
        var search = new CanarySearch(id -> false);
        search.add(7, new Canary("clip-0417", "polish the lamp"));
        assertThat(search.in("clip-0417")).isEmpty();
        assertThat(search.in("clip-0417 polish the lamp")).containsExactly(7L);
    }

    @Test
    void anIdLooksLikeItsNeighboursAndIsAnother() {
        for (String id : new String[] {
            "demo-000123", "7f3c2a90-1b4d-4e5f-8a6b-9c0d1e2f3a4b", "A1B2C3", "batch_12/clip_0007.wav", "no digits"
        }) {
            for (int round = 0; round < 200; round++) {
                String like = LookAlike.of(id, bytes());
                if (id.equals("no digits")) {
                    assertThat(like).matches("no digits-[0-9]{3}");
                } else {
                    assertThat(form(like)).as("seed %d", seed).isEqualTo(form(id));
                }
            }
        }
        assertThat(LookAlike.of("demo-000123", bytes())).startsWith("demo-");
    }

    private static String form(String id) {
        return id.replaceAll("[0-9]", "9")
                .replaceAll("(?<=[9a-f-])[a-f]|[a-f](?=[9a-f])", "f")
                .replaceAll("[A-F]", "F");
    }

    private Map<Long, Canary> canaries(String locale, int count) {
        Map<Long, Canary> all = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        for (long export = 1; export <= count; export++) {
            String words = CanaryWords.phrase(locale, bytes());
            if (seen.putIfAbsent(words, export) == null) {
                all.put(export, new Canary("x-" + export + "-" + random.nextInt(1_000_000), words));
            }
        }
        return all;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        escaped.append(letter < 128 ? Character.toString(letter) : "\\u" + "%04x".formatted(letter)));
        return escaped.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
