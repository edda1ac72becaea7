package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.clip.Tables.KEY_CHECK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.earshot.Earshot;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Which master key a database starts under. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class UnlockTest {

    private static final int NODES = 8;

    @TempDir
    Path data;

    @Autowired
    KeyCheckStore checks;

    @Autowired
    DSLContext db;

    @Autowired
    Environment environment;

    @BeforeEach
    void aDatabaseThatWasNeverStarted() {
        db.deleteFrom(KEY_CHECK).execute();
    }

    @Test
    void startsAgainUnderTheKeyOfTheFirstStart() throws Exception {
        byte[] first = unlock(data, "").derive("x");
        byte[] row = checks.sealed().orElseThrow();

        assertThat(unlock(data, "").derive("x")).isEqualTo(first);
        assertThat(unlock(data, Files.readString(data.resolve("master.key"))).derive("x"))
                .isEqualTo(first);
        assertThat(checks.sealed().orElseThrow()).isEqualTo(row);
    }

    @Test
    void refusesAnotherKeyAndChangesNothing() throws Exception {
        unlock(data, key(1));
        byte[] row = checks.sealed().orElseThrow();

        assertThatThrownBy(() -> unlock(data, key(2)))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContainingAll(
                        "EARSHOT_MASTER_KEY is not the master key", "Nothing was changed", "start again")
                .hasMessageNotContaining(key(2));
        assertThat(checks.sealed().orElseThrow()).isEqualTo(row);
        unlock(data, key(1));
    }

    @Test
    void makesNoNewKeyForADatabaseThatIsSealedUnderAnother() throws Exception {
        unlock(data, key(1));

        assertThatThrownBy(() -> unlock(data, ""))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContainingAll("there is no file", "Nothing was changed");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void letsOneOfManyNodesWithKeysOfTheirOwnDecide() throws Exception {
        List<Future<MasterKey>> starts = together(node -> () -> unlock(data, key(node)));

        List<byte[]> started = new ArrayList<>();
        for (var start : starts) {
            try {
                started.add(start.get().derive("x"));
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(UnusableKey.class);
            }
        }
        assertThat(started).hasSize(1);
    }

    @Test
    void givesNodesThatShareAFolderOneKey() throws Exception {
        List<Future<MasterKey>> starts = together(node -> () -> unlock(data, ""));

        byte[] kept = new MasterKey(data, "").derive("x");
        for (var start : starts) {
            assertThat(start.get().derive("x")).isEqualTo(kept);
        }
        assertThat(data).isDirectoryContaining("glob:**master.key");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theWholeApplicationSaysSoInASentenceAndDoesNotStart(CapturedOutput console) throws Exception {
        unlock(data, key(1));

        assertThatThrownBy(() -> SpringApplication.run(
                        Earshot.class,
                        "--server.port=0",
                        "--earshot.data=" + data,
                        "--EARSHOT_MASTER_KEY=" + key(2),
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password")))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class);

        assertThat(console.getOut()).doesNotContain(key(2));
        // Before it, other applications of this JVM may have had something to say.
        assertThat(console.getOut().split("APPLICATION FAILED TO START", 2)[1])
                .contains("is not the master key that this database is sealed under")
                .contains("Put the right key back")
                .doesNotContain("\tat org.");
        assertThat(data.resolve("local.key")).doesNotExist();
    }

    private MasterKey unlock(Path folder, String fromEnvironment) throws Exception {
        return new Unlock().masterKey(folder, fromEnvironment, checks);
    }

    private static List<Future<MasterKey>> together(java.util.function.IntFunction<Callable<MasterKey>> node)
            throws InterruptedException {
        var start = new CyclicBarrier(NODES);
        try (var threads = Executors.newFixedThreadPool(NODES)) {
            return threads.invokeAll(IntStream.range(0, NODES)
                    .mapToObj(i -> (Callable<MasterKey>) () -> {
                        start.await();
                        return node.apply(i).call();
                    })
                    .toList());
        }
    }

    private static String key(int seed) {
        byte[] key = new byte[MasterKey.BYTES];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
