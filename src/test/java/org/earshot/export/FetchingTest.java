package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.shared.Refusal;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk.Room;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens between the making of a file and the end of its download. */
@DatabaseTest
class FetchingTest extends OnAnExport {

    private static final Path FOLDER = Path.of("target/test-data/exports");

    @Autowired
    Erasure erasure;

    @Autowired
    Clips clips;

    @Autowired
    TidyUpExports tidyUp;

    @Test
    void ofManyClicksAtOnceOneGetsTheFile() throws Exception {
        long id = ready(filed(2), Handing.ONCE, null);
        int clicks = 6;
        var ready = new CountDownLatch(clicks);
        Callable<String> click = () -> {
            ready.countDown();
            ready.await();
            try {
                return "bytes " + fetched(lead, id).length;
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
        List<String> came = new ArrayList<>();
        try (var together = Executors.newFixedThreadPool(clicks)) {
            for (Future<String> each : together.invokeAll(java.util.Collections.nCopies(clicks, click))) {
                came.add(each.get());
            }
        }
        assertThat(came).filteredOn(each -> each.startsWith("bytes")).hasSize(1);
        assertThat(came).filteredOn(each -> each.equals("export.taken")).hasSize(clicks - 1);
        assertThat(export(id).handovers()).hasSize(1);
    }

    @Test
    void aDownloadThatBreaksOffIsOnRecordAndIsNotRepeated() {
        long id = ready(filed(2), Handing.ONCE, null);
        as.signIn(lead);
        ExportFile file = exports.fetch(id);
        assertThatThrownBy(() -> file.writeTo(new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("the other side is gone");
                    }
                }))
                .isInstanceOf(IOException.class);
        assertThat(export(id).handovers())
                .singleElement()
                .satisfies(each -> assertThat(each.whole()).isFalse());
        assertThat(audited(id)).contains("export.broken-off");
        Refused.with("export.taken", () -> exports.fetch(id));
    }

    @Test
    void aFileThatIsDamagedOrGoneIsMadeAgainWithTheSameCanary() throws Exception {
        Room room = filed(2);
        long id = ready(room, Handing.ONCE, null);
        Path file = FOLDER.resolve(
                Objects.requireNonNull(waiting.file(id).orElseThrow().location()));
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        String canary = as.call(otherLead, () -> exports.canary(id));

        as.run(lead, () -> Refused.with("export.made-again", () -> exports.fetch(id)));
        awaitReady(id);
        Files.delete(FOLDER.resolve(
                Objects.requireNonNull(waiting.file(id).orElseThrow().location())));
        as.run(lead, () -> Refused.with("export.made-again", () -> exports.fetch(id)));
        awaitReady(id);

        assertThat(transcripts(fetched(lead, id))).hasSize(3).anyMatch(canary::endsWith);
        assertThat(db.fetchCount(
                        org.earshot.tables.export.Tables.MADE, org.earshot.tables.export.Tables.MADE.REQUEST_ID.eq(id)))
                .isEqualTo(3);
    }

    @Test
    void aClipThatIsErasedOrHeldMeanwhileLeavesTheFileBeforeItIsFetched() {
        Room room = filed(3);
        long id = ready(room, Handing.ONCE, null);
        SystemActor.run("test", () -> erasure.erase(room.clips().getFirst(), "D-1"));
        as.run(lead, () -> Refused.with("export.made-again", () -> exports.fetch(id)));
        awaitReady(id);
        SystemActor.run("test", () -> clips.hold(room.clips().getLast(), "a case"));
        tidyUp.all();
        awaitReady(id);
        assertThat(Objects.requireNonNull(export(id).made()).reviews()).isEqualTo(1);
        assertThat(transcripts(fetched(lead, id))).hasSize(2);
        assertThat(audited(id))
                .filteredOn(act -> act.equals("export.made-again"))
                .hasSize(2);
    }

    @Test
    void whenNothingIsLeftThereIsNoFile() {
        Room room = filed(1);
        long id = asked(room, Handing.ONCE, null);
        SystemActor.run("test", () -> clips.hold(room.clips().getFirst(), "a case"));
        as.run(lead, () -> exports.release(id));
        org.awaitility.Awaitility.await().until(() -> stage(id) == ExportStage.EMPTY);
        as.run(lead, () -> Refused.with("export.empty", () -> exports.fetch(id)));
    }

    @Test
    void whileItWaitsNoWordOfItIsReadableOnTheDisk() throws IOException {
        long id = ready(filed(1), Handing.ONCE, null);
        byte[] sealed = Files.readAllBytes(FOLDER.resolve(
                Objects.requireNonNull(waiting.file(id).orElseThrow().location())));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("transcript")
                .doesNotContain("ünï");
    }
}
