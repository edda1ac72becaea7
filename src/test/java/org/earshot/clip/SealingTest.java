package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Keys, pseudonyms and seals, without a database. */
class SealingTest {

    @TempDir
    Path data;

    private static MasterKey master(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return new MasterKey(Path.of("unused"), Base64.getEncoder().encodeToString(key));
    }

    private static Sealing sealing(MasterKey master) throws GeneralSecurityException {
        return new Sealing(new Vault(master), new Pseudonyms(master), new JsonMapper());
    }

    @Test
    void makesAMasterKeyThatOnlyItsOwnerReadsAndFindsItAgain() throws Exception {
        var made = new MasterKey(data, "");

        Path file = data.resolve("master.key");
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new MasterKey(data, "").derive("x")).isEqualTo(made.derive("x"));
        assertThat(made.derive("x")).isNotEqualTo(made.derive("y"));
    }

    @Test
    void refusesAMasterKeyThatOthersCanRead() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        new MasterKey(data, "");
        Files.setPosixFilePermissions(data.resolve("master.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new MasterKey(data, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAMasterKeyOfTheWrongLengthWithoutShowingIt() {
        assertThatThrownBy(() -> new MasterKey(data, "c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new MasterKey(data, "not base64 !")).hasMessageContaining("32 bytes");
        assertThat(data.resolve("master.key")).doesNotExist();
    }

    @Test
    void opensAClipOnlyUnderItsOwnMasterKeyAndCode() throws Exception {
        var vault = new Vault(master(1));
        var made = vault.newKey("AAAAAAA");
        byte[] words = made.key().seal("words", "hello".getBytes(StandardCharsets.UTF_8));

        assertThat(vault.open(made.wrapped(), "AAAAAAA").open("words", words))
                .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> vault.open(made.wrapped(), "CCCCCCC")).isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> new Vault(master(2)).open(made.wrapped(), "AAAAAAA"))
                .isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> made.key().open("peaks", words)).isInstanceOf(Tampered.class);
    }

    @Test
    void seesEveryChangedByteOfASound() throws Exception {
        var key = new Vault(master(1)).newKey("AAAAAAA").key();
        byte[] plain = new byte[40_000];
        byte[] sealed = key.sealSound(SoundKind.ORIGINAL, plain);
        assertThat(key.openSound(SoundKind.ORIGINAL, sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> key.openSound(SoundKind.RENDITION, sealed)).isInstanceOf(Tampered.class);

        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> key.openSound(SoundKind.ORIGINAL, changed)).isInstanceOf(Tampered.class);
            byte[] shorter = Arrays.copyOf(sealed, random.nextInt(sealed.length));
            assertThatThrownBy(() -> key.openSound(SoundKind.ORIGINAL, shorter)).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void sealsIdentityForOneClipUnderOneMasterKey() throws Exception {
        var facts = TestClips.facts("x", "en-US", "hello");
        byte[] sealed = sealing(master(1)).identity(7, facts);

        var clear = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(clear).doesNotContain("Farid", "ACC-x", "G00");
        var right = new AesGcmJce(master(1).derive("identity"));
        assertThat(new String(right.decrypt(sealed, bytes("identity|7")), StandardCharsets.UTF_8))
                .contains("Farid", "ACC-x");
        assertThatThrownBy(() -> right.decrypt(sealed, bytes("identity|8")))
                .isInstanceOf(GeneralSecurityException.class);
        var wrong = new AesGcmJce(master(2).derive("identity"));
        assertThatThrownBy(() -> wrong.decrypt(sealed, bytes("identity|7")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void givesTheSamePersonTheSamePseudonymAndNobodyElseIt() throws Exception {
        var one = sealing(master(1)).seal("A", TestClips.facts("x", "en-US", "a"), "mac", "sha");
        var again = sealing(master(1)).seal("B", TestClips.facts("x", "es-CR", "b"), "mac", "sha");
        var neighbour = sealing(master(1)).seal("C", TestClips.facts("y", "en-US", "c"), "mac", "sha");
        var elsewhere = sealing(master(2)).seal("D", TestClips.facts("x", "en-US", "d"), "mac", "sha");

        assertThat(one.accountPseudonym()).matches("acc-[a-z2-7]{16}").isEqualTo(again.accountPseudonym());
        assertThat(one.devicePseudonym()).matches("dev-[a-z2-7]{16}").isEqualTo(again.devicePseudonym());
        assertThat(one.speakerPseudonym()).matches("spk-[a-z2-7]{16}").isEqualTo(again.speakerPseudonym());
        assertThat(neighbour.speakerPseudonym()).isNotEqualTo(one.speakerPseudonym());
        assertThat(elsewhere.accountPseudonym()).isNotEqualTo(one.accountPseudonym());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
