package org.earshot.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Files that only their owner may read, forced to the disk before anything relies on them. */
public final class OwnFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnFiles() {}

    /** Writes beside the file and then moves over it, so that there is never half a file. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.resolveSibling(".").toAbsolutePath().normalize();
        folder(folder);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        writeNew(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** Makes a whole file unless there is one: of several who try at once, one makes it and the others leave it. */
    public static void writeFirst(Path file, byte[] bytes) throws IOException {
        Path folder = file.resolveSibling(".").toAbsolutePath().normalize();
        folder(folder);
        Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        writeNew(beside, bytes);
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException theirs) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
            force(folder);
        }
    }

    /** Writes a file that must not be there yet; it is on the disk when this returns, its name once the folder is forced. */
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, mode("rw-------"))) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A stream into a file that must not be there yet; nothing of it is forced to the disk. */
    public static OutputStream streamNew(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(FileChannel.open(file, options, mode("rw-------")));
    }

    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
    }

    /** Makes names of new files in a folder durable; where folders cannot be opened there is nothing to do. */
    public static void force(Path folder) throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** False as well where files have no owners. */
    public static boolean othersMayRead(Path file) throws IOException {
        return POSIX && !OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] mode(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
