package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.earshot.access.SystemActor;
import org.earshot.audio.Wav;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.clip.Voice;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks for what is known of a clip in every column of every table, in a script of the database, and in every file, after the clip is erased. */
@DatabaseTest
class NothingReadableRemainsTest {

    private static final Path DATA = Path.of("target/test-data");

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestClips testClips;

    @Autowired
    Desk desk;

    @Autowired
    Clips clips;

    @Autowired
    Erasure erasure;

    @Autowired
    DSLContext db;

    private final Map<String, byte[]> traces = new LinkedHashMap<>();

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void nothingReadableRemainsAfterAnErasure() throws IOException {
        Room room = hands.room(0);
        long clip = testClips.readyClip(facts(room.locale()), noise());
        as.signIn(room.person());
        DeskClip first = Objects.requireNonNull(desk.open().clip());
        hands.file(first, draft(secret("transcript", "an unmistakable pomegranate"), "S0"), null);
        DeskClip again = Objects.requireNonNull(desk.undo(first.taskId(), null).clip());
        desk.save(unheard(again, draft(secret("draft", "a persimmon half typed"), "S0")));
        desk.flagPrivate(
                new DeskSpan(0, 100, 0, 2),
                unheard(again, draft("my " + secret("what was left of a flag", "medlar and quince"), "S0")));
        rememberWhatIsSealed(clip);
        sounds("rendition", SystemActor.call("test", () -> clips.rendition(clip, Voice.DISGUISED, false)));
        assertThat(found()).as("the search itself").contains("wrapped key", "sealed words", "sealed file 0");
        assertThat(found())
                .as("plain before the erasure")
                .doesNotContain("transcript", "draft", "machine transcript", "first name", "original");

        SystemActor.run("test", () -> erasure.erase(clip, "D-1"));

        assertThat(found()).isEmpty();
    }

    private ClipFacts facts(String locale) {
        String name = secret("sender's name", "gone-" + UUID.randomUUID());
        return new ClipFacts(
                name,
                java.time.Instant.parse("2026-10-21T20:42:53Z"),
                locale,
                secret("account", "ACC-" + UUID.randomUUID()),
                secret("first name", "Wilhelmina-Ottoline"),
                secret("serial", "SER-" + UUID.randomUUID()),
                secret("device kind", "a lighthouse speaker"),
                "wake-word",
                secret("wake word", "abracadabra"),
                true,
                secret("machine transcript", "salsify in the pantry"),
                "S0",
                new AssistantHeard(
                        secret("heard", "celeriac tonight"),
                        "PlayMusic",
                        Map.of("artist", secret("slot", "Rutabaga Trio"))),
                secret("answer", "here is kohlrabi"));
    }

    private byte[] noise() {
        float[] noise = new float[16_000];
        var random = new Random(23);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (random.nextGaussian() * 0.1);
        }
        byte[] sound = Wav.write16(noise, 16_000);
        sounds("original", sound);
        return sound;
    }

    private String secret(String what, String text) {
        traces.put(what, text.getBytes(StandardCharsets.UTF_8));
        return text;
    }

    /** Bytes from the middle tell a sound as well as all of it. */
    private void sounds(String what, byte[] sound) {
        traces.put(what, Arrays.copyOfRange(sound, sound.length / 2, sound.length / 2 + 32));
    }

    private void rememberWhatIsSealed(long clip) throws IOException {
        Record row = db.fetchSingle(
                "select c.wrapped_key, c.sealed_words, c.sound_sha256, c.device_pseudonym, i.sealed, r.sealed_peaks"
                        + " from clip.clip c join clip.sealed_identity i on i.clip_id = c.id"
                        + " join clip.rendition r on r.clip_id = c.id where c.id = ?",
                clip);
        traces.put("wrapped key", row.get(0, byte[].class));
        traces.put("sealed words", row.get(1, byte[].class));
        secret("hash of the sound", row.get(2, String.class));
        secret("pseudonym of the device", row.get(3, String.class));
        traces.put("sealed identity", row.get(4, byte[].class));
        traces.put("sealed waveform", row.get(5, byte[].class));
        var files = db.fetch("select location from clip.sound where clip_id = ?", clip)
                .getValues(0, String.class);
        for (int i = 0; i < files.size(); i++) {
            sounds("sealed file " + i, Files.readAllBytes(DATA.resolve("sounds", files.get(i))));
        }
    }

    /** Which traces are anywhere. */
    private List<String> found() throws IOException {
        var found = new ArrayList<String>();
        db.meta().getSchemas().stream()
                .filter(schema -> !List.of("information_schema", "pg_catalog")
                        .contains(schema.getName().toLowerCase(Locale.ROOT)))
                .flatMap(schema -> schema.getTables().stream())
                .flatMap(table -> db.fetch("select * from " + table.getQualifiedName()).stream())
                .flatMap(row -> row.intoList().stream())
                .forEach(value -> look(value, found));
        if (!TestDatabase.POSTGRES) {
            db.fetch("script").forEach(row -> look(row.get(0), found));
        }
        try (var files = Files.walk(DATA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(Files.readAllBytes(file), found);
            }
        }
        return found.stream().distinct().toList();
    }

    private void look(@org.jspecify.annotations.Nullable Object value, List<String> found) {
        if (value == null) {
            return;
        }
        byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
        // A script writes bytes in hexadecimal.
        String text = value instanceof byte[] ? "" : value.toString().toLowerCase(Locale.ROOT);
        traces.forEach((what, trace) -> {
            if (has(bytes, trace)
                    || text.length() >= 2 * trace.length
                            && text.contains(HexFormat.of().formatHex(trace))) {
                found.add(what);
            }
        });
    }

    private static boolean has(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
