package org.earshot.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.earshot.shared.Digest;
import org.earshot.shared.OwnFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sealed sounds as files under {@code sounds/xx/} of the data folder. Names are random and say nothing of the clip. It
 * takes only sealed bytes, and they are on the disk when {@link #write} returns.
 */
@Component
final class SoundStore {

    /** Where sealed bytes lie, relative to the store, how many there are, and their SHA-256. */
    record Stored(String location, long size, String sha256) {}

    private final SecureRandom random = new SecureRandom();
    private final Path root;

    SoundStore(@Value("${earshot.data}") Path data) {
        this.root = data.resolve("sounds").toAbsolutePath().normalize();
    }

    Stored write(byte[] sealed) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        Path folder = root.resolve(name.substring(0, 2));
        try {
            boolean fresh = Files.notExists(folder);
            OwnFiles.folder(folder);
            OwnFiles.writeNew(folder.resolve(name), sealed);
            OwnFiles.force(folder);
            if (fresh) {
                OwnFiles.force(root);
            }
            return new Stored(name.substring(0, 2) + "/" + name, sealed.length, Digest.sha256(sealed));
        } catch (IOException e) {
            throw new UncheckedIOException("a sound could not be written under " + folder, e);
        }
    }

    /** The sealed bytes; refused with {@link Tampered} when the file is gone, and another way when the whole store is. */
    byte[] read(String location) {
        try {
            return Files.readAllBytes(path(location));
        } catch (NoSuchFileException e) {
            if (isEmpty()) {
                throw new UncheckedIOException("the store of sounds " + root + " is not there", e);
            }
            throw new Tampered("the file " + location, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sound " + location + " could not be read", e);
        }
    }

    /** A folder without a single folder of sounds is a disk that is not mounted, not a store from which a sound is missing. */
    private boolean isEmpty() {
        try (var folders = Files.newDirectoryStream(root)) {
            return !folders.iterator().hasNext();
        } catch (IOException e) {
            return true;
        }
    }

    void delete(String location) {
        try {
            Files.deleteIfExists(path(location));
        } catch (IOException e) {
            throw new UncheckedIOException("the sound " + location + " could not be removed", e);
        }
    }

    /** Locations of files written before a moment, one folder at a time; folders are 00 to ff. */
    List<String> writtenBefore(String folder, Instant moment) {
        var found = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(folder + "/" + file.getFileName());
                }
            }
        } catch (NoSuchFileException e) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " of the store of sounds could not be read", e);
        }
        return found;
    }

    private Path path(String location) {
        Path path = root.resolve(location).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("outside the store of sounds: " + location);
        }
        return path;
    }
}
