package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earshot.testing.TestDesk.draft;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.review.Desk;
import org.earshot.review.ReviewFilter;
import org.earshot.testing.As;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A supervisor, two leads, and reviews in a queue of their own. */
abstract class OnAnExport {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Exports exports;

    @Autowired
    ExportStore store;

    @Autowired
    WaitingStore waiting;

    @Autowired
    JsonMapper json;

    @Autowired
    DSLContext db;

    Person supervisor = nobody();
    Person lead = nobody();
    Person otherLead = nobody();

    @BeforeEach
    void people() {
        supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of("en"));
        lead = as.person(Set.of(Role.TS_LEAD), Set.of("en"));
        otherLead = as.person(Set.of(Role.TS_LEAD), Set.of("en"));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @SuppressWarnings("NullAway") // each test's people are made before it begins
    private static Person nobody() {
        return null;
    }

    Room filed(int count) {
        Room room = hands.room(count);
        as.run(room.person(), () -> {
            for (int i = 0; i < count; i++) {
                hands.file(Objects.requireNonNull(desk.open().clip()), draft("ünï " + i, "S0"), null);
            }
        });
        return room;
    }

    static ReviewFilter of(Room room) {
        return new ReviewFilter(room.queue(), null, null, null, null, null);
    }

    long asked(Room room, Handing handing, @Nullable String key) {
        return as.call(
                supervisor,
                () -> exports.ask(
                        new Asking(of(room), "training of model 7", handing, key == null ? null : "The lab", key)));
    }

    /** Asked for, released by the lead, and made. */
    long ready(Room room, Handing handing, @Nullable String key) {
        long id = asked(room, handing, key);
        as.run(lead, () -> exports.release(id));
        awaitReady(id);
        return id;
    }

    void awaitReady(long id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> stage(id) == ExportStage.READY);
    }

    ExportStage stage(long id) {
        return export(id).stage(Instant.now());
    }

    Export export(long id) {
        return store.export(id).orElseThrow();
    }

    byte[] fetched(Person by, long id) {
        return as.call(by, () -> {
            var out = new ByteArrayOutputStream();
            try {
                exports.fetch(id).writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    List<String> transcripts(byte[] file) {
        return lines(file).stream()
                .map(line -> json.readTree(line).path("transcript").asString())
                .toList();
    }

    List<String> audited(long id) {
        return db.fetch(
                        "select act from audit.entry where subject_kind = 'export' and subject = ? order by id",
                        "EXP-" + id)
                .getValues(0, String.class);
    }

    static byte[] opened(byte[] encrypted, String secretKey) throws Exception {
        var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secretKey);
        try (var plain = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(Channels.newChannel(new ByteArrayInputStream(encrypted)), List.of(reader))) {
            return Channels.newInputStream(plain).readAllBytes();
        }
    }

    /** Nothing of it lies on the disk any more. */
    void isGone(String location) {
        assertThat(java.nio.file.Path.of("target/test-data/exports", location)).doesNotExist();
    }
}
