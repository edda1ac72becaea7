package org.earshot.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.earshot.shared.OwnFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files of exports under {@code exports/} of the data folder, sealed under the master key for as long as they wait there. */
@Component
final class HeldFiles {

    private static final String PURPOSE = "export file";

    private final Path root;
    private final Secrets secrets;

    HeldFiles(@Value("${earshot.data}") Path data, Secrets secrets) {
        this.root = data.resolve("exports").toAbsolutePath().normalize();
        this.secrets = secrets;
    }

    /** A name that no file has. */
    String name() {
        return UUID.randomUUID().toString();
    }

    /** What is written goes to the disk sealed. */
    OutputStream create(String name) throws IOException {
        OwnFiles.folder(root);
        OutputStream file = OwnFiles.streamNew(path(name));
        return SystemActor.call("export", () -> {
            try {
                return secrets.sealing(PURPOSE, name, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The file, opened as it is read; a changed, shortened or missing one throws {@link IOException}. */
    InputStream open(String name) throws IOException {
        InputStream file = Files.newInputStream(path(name));
        return SystemActor.call("export", () -> {
            try {
                return secrets.opening(PURPOSE, name, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + name + " of an export could not be removed", e);
        }
    }

    /** Names of files that nobody has written to since a moment. */
    List<String> writtenBefore(Instant moment) {
        List<String> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(root)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(file.getFileName().toString());
                }
            }
        } catch (NoSuchFileException e) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of exports could not be read", e);
        }
        return found;
    }

    private Path path(String name) {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("outside the folder of exports: " + name);
        }
        return path;
    }
}
