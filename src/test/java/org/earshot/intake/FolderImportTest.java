package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.clip.Tables.CLIP_;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earshot.Earshot;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The import of a folder, against a running server. */
@RealServer
class FolderImportTest {

    private static final String FACTS =
            "{\"externalId\":\"%s\",\"file\":\"%s\",\"capturedAt\":\"2026-10-21T20:42:53-05:00\",\"locale\":\"en-US\",\"consent\":%s}";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Autowired
    Imports imports;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void sounds() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.write(folder.resolve("good" + i + ".wav"), TestClips.tone(300 + 50 * i, 300));
        }
        Files.writeString(folder.resolve("text.wav"), "this is not sound at all, whatever its name says");
        Files.write(elsewhere.resolve("outside.wav"), TestClips.tone(200, 300));
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    private int run(List<String> lines) throws Exception {
        Files.write(folder.resolve("manifest.jsonl"), lines);
        console.reset();
        return ImportCommand.run(
                Earshot.class,
                new PrintStream(console, true, StandardCharsets.UTF_8),
                "import",
                folder.toString(),
                "--data",
                RealServer.DATA);
    }

    private String row(String id, String file) {
        return FACTS.formatted(mark + id, file, "true");
    }

    @Test
    void keepsTheGoodRowsAndReportsTheBadOnesByLineIdAndField() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.wav"), elsewhere.resolve("outside.wav"));

        int outcome = run(List.of(
                row("0", "good0.wav"),
                FACTS.formatted(mark + "no-consent", "good1.wav", "false"),
                "",
                "{broken",
                row("gone", "gone.wav"),
                row("traversal", "../" + elsewhere.getFileName() + "/outside.wav"),
                row("absolute", elsewhere.resolve("outside.wav").toString()),
                row("link", "link.wav"),
                row("text", "text.wav"),
                row("2", "good2.wav")));

        assertThat(outcome).isEqualTo(1);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("9 rows: 2 taken in, 0 already there, 7 refused.")
                .contains("line 2  " + mark + "no-consent  consent:");
        var run = imports.recent().getFirst();
        assertThat(run.finishedAt()).isNotNull();
        assertThat(List.of(run.total(), run.accepted(), run.known(), run.refused()))
                .containsExactly(9, 2, 0, 7);
        assertThat(imports.problems(run.id()))
                .extracting(p -> p.line() + " " + p.field())
                .containsExactly("2 consent", "4 facts", "5 file", "6 file", "7 file", "8 file", "9 sound");
        assertThat(db.fetchCount(CLIP_, CLIP_.EXTERNAL_ID.startsWith(mark))).isEqualTo(2);
    }

    @Test
    void aSecondImportChangesNothingAndSaysSo() throws Exception {
        var rows = List.of(row("0", "good0.wav"), row("1", "good1.wav"), row("2", "good2.wav"));
        assertThat(run(rows)).isZero();
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("3 rows: 3 taken in");

        assertThat(run(rows)).isZero();

        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("Nothing changed: all 3 clips were already there.");
        assertThat(db.fetchCount(CLIP_, CLIP_.EXTERNAL_ID.startsWith(mark))).isEqualTo(3);
    }

    @Test
    void anotherSoundUnderAKnownIdIsAConflict() throws Exception {
        run(List.of(row("0", "good0.wav")));

        assertThat(run(List.of(row("0", "good1.wav")))).isEqualTo(1);
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("externalId: There is another clip");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(ImportCommand.run(Earshot.class, new PrintStream(console, true), "import", elsewhere.toString()))
                .isEqualTo(2);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("there is no")
                .contains("manifest.jsonl");
        assertThat(ImportCommand.run(Earshot.class, new PrintStream(console, true), "import"))
                .isEqualTo(2);
    }
}
