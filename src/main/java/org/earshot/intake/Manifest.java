package org.earshot.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.earshot.clip.ClipRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a folder's manifest.jsonl: facts as they are posted, each with the name of its sound file. */
final class Manifest {

    /** One line: facts without the file's name, or what is wrong with the line. */
    record Row(
            int line,
            @Nullable String externalId,
            byte[] facts,
            @Nullable String file) {}

    private static final long LARGEST = 25L * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final List<Row> rows;

    private Manifest(Path folder, List<Row> rows) {
        this.folder = folder;
        this.rows = rows;
    }

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve("manifest.jsonl");
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file);
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text", e);
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(i + 1, lines.get(i)));
            }
        }
        return new Manifest(folder.toRealPath(), rows);
    }

    String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }

    List<Row> rows() {
        return rows;
    }

    /** The row's sound; refused with {@link ClipRefused} on field {@code file} when it is not a readable file inside the folder. */
    byte[] sound(Row row) {
        if (row.facts().length == 0) {
            throw new ClipRefused("facts", "facts.not-json", "The line is not a JSON object.");
        }
        if (row.file() == null || row.file().isBlank()) {
            throw new ClipRefused("file", "file.missing", "The line names no file.");
        }
        try {
            Path file = folder.resolve(row.file()).toRealPath();
            if (!file.startsWith(folder)) {
                throw outside();
            }
            if (!Files.isRegularFile(file)) {
                throw new ClipRefused("file", "file.missing", "What the line names is not a file.");
            }
            if (Files.size(file) > LARGEST) {
                throw new ClipRefused(
                        "sound", "sound.too-large", "The file is larger than 25 MB, the most a clip may have.");
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException e) {
            throw outside();
        } catch (NoSuchFileException e) {
            throw row.file().contains("..")
                    ? outside()
                    : new ClipRefused("file", "file.missing", "The file that the line names is not there.");
        } catch (IOException e) {
            throw new ClipRefused("file", "file.unreadable", "The file that the line names cannot be read.");
        }
    }

    private static ClipRefused outside() {
        return new ClipRefused("file", "file.outside", "The file lies outside the folder that is imported.");
    }

    private static Row row(int line, String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode facts) {
                String file = text(facts.remove("file"));
                return new Row(line, text(facts.get("externalId")), JSON.writeValueAsBytes(facts), file);
            }
        } catch (JacksonException e) {
            // Reported with the row: the others are still good.
        }
        return new Row(line, null, new byte[0], null);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
