package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.audit.Tables.ENTRY;
import static org.earshot.tables.clip.Tables.SOUND;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Digest;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is sealed with a clip's key, the original, and the identity: who may open them, and what they are bound to. */
@DatabaseTest
class SealedTextsTest {

    @Autowired
    Clips clips;

    @Autowired
    Originals originals;

    @Autowired
    Identities identities;

    @Autowired
    TestClips testClips;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aTextOpensForItsClipAndPurposeOnly() {
        long clip = testClips.readyClip("en-US");
        long other = testClips.readyClip("en-US");
        as.signIn(as.annotator("en"));

        byte[] sealed = clips.seal(clip, "draft 1", "turn on the pomegranate");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pomegranate");
        assertThat(clips.unseal(clip, "draft 1", sealed)).hasValue("turn on the pomegranate");
        Refused.with("clip.damaged", () -> clips.unseal(clip, "draft 2", sealed));
        Refused.with("clip.damaged", () -> clips.unseal(other, "draft 1", sealed));
    }

    @Test
    void theOriginalIsWhatWasHandedInToTheBit() throws Exception {
        byte[] sound = TestClips.tone(523, 300);
        long clip = testClips.readyClip(TestClips.facts("o-" + UUID.randomUUID(), "en-US", "a"), sound);
        as.signIn(as.person(Set.of(Role.TS_ANALYST), Set.of()));

        assertThat(originals.original(clip)).isEqualTo(sound);
        assertThat(originals.sha256(clip)).isEqualTo(Digest.sha256(sound));

        Path file = Path.of(
                "target/test-data/sounds",
                db.select(SOUND.LOCATION)
                        .from(SOUND)
                        .where(SOUND.CLIP_ID.eq(clip).and(SOUND.KIND.eq("ORIGINAL")))
                        .fetchSingle()
                        .value1());
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        Refused.with("clip.damaged", () -> originals.original(clip));
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> originals.original(clip)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void identityOpensToTheCustodianWithARowOfWhatWasAskedFor() {
        String name = "i-" + UUID.randomUUID();
        long clip = testClips.readyClip(TestClips.facts(name, "en-US", "a"), TestClips.tone(440, 200));
        as.signIn(as.person(Set.of(Role.CUSTODIAN), Set.of()));

        assertThat(identities.open(clip, Set.of(IdentityField.ACCOUNT_NUMBER, IdentityField.CUSTOMER_FIRST_NAME)))
                .isEqualTo(Map.of(
                        IdentityField.ACCOUNT_NUMBER, "ACC-" + name, IdentityField.CUSTOMER_FIRST_NAME, "Farid"));
        Refused.with("identity.fields", () -> identities.open(clip, Set.of()));
        Refused.with("clip.unknown", () -> identities.open(-1, Set.of(IdentityField.DEVICE_SERIAL)));
        assertThat(db.select(ENTRY.DETAIL)
                        .from(ENTRY)
                        .where(ENTRY.ACT.eq("clip.identity-opened"))
                        .fetch(row -> row.value1().data()))
                .anySatisfy(detail -> assertThat(detail)
                        .contains("ACCOUNT_NUMBER", "CUSTOMER_FIRST_NAME")
                        .doesNotContain("Farid", name));
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
        assertThatThrownBy(() -> identities.open(clip, Set.of(IdentityField.DEVICE_SERIAL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void clipsOfTheSameDeviceAreFoundWithoutNamingIt() {
        String device = "d-" + UUID.randomUUID();
        long one = testClips.readyClip(ofDevice(device), TestClips.tone(440, 200));
        long two = testClips.readyClip(ofDevice(device), TestClips.tone(450, 200));
        testClips.readyClip("en-US");

        SystemActor.run("test", () -> {
            assertThat(clips.sameDevice(one)).containsExactly(two);
            assertThat(clips.sameDevice(two)).containsExactly(one);
        });
    }

    private static ClipFacts ofDevice(String device) {
        var f = TestClips.facts("same-" + UUID.randomUUID(), "en-US", "a");
        return new ClipFacts(
                f.externalId(),
                f.capturedAt(),
                f.locale(),
                null,
                null,
                device,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null);
    }
}
