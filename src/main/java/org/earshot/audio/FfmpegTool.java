package org.earshot.audio;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import org.earshot.audio.UnreadableSound.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The ffmpeg executable out of its jar, unpacked once per run to a private directory, and how to start it. The directory
 * goes when the JVM ends; one left behind by a JVM that was killed goes at the next start, told by its free lock.
 */
final class FfmpegTool {

    private static final String PREFIX = "earshot-ffmpeg-";
    private static final String LOCK = "lock";

    /** Between making its directory and locking it another JVM needs a moment. */
    private static final Duration TIME_TO_LOCK = Duration.ofMinutes(1);

    private static @Nullable FfmpegTool unpacked;

    private final Path directory;
    private final List<String> command;

    /** Holds the lock on the directory: a channel that is collected lets go of it. */
    private final FileChannel lock;

    private FfmpegTool(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
        this.command = command(directory);
    }

    /** Unpacked anew if something has cleaned the temporary directory. */
    static synchronized FfmpegTool get() {
        if (unpacked == null || !unpacked.held()) {
            try {
                unpacked = unpack();
            } catch (IOException e) {
                throw new UnreadableSound(
                        Reason.DECODER_FAILED,
                        "The decoder for this kind of sound cannot be unpacked on this machine.",
                        e);
            }
        }
        return unpacked;
    }

    /** A child with ffmpeg's arguments that sees nothing of this process' environment. */
    ProcessBuilder child(List<String> arguments) {
        var all = new ArrayList<>(command);
        all.addAll(arguments);
        var builder = new ProcessBuilder(all).directory(directory.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "LD_LIBRARY_PATH", directory.toString(), "DYLD_LIBRARY_PATH", directory.toString(), "LC_ALL", "C"));
        return builder;
    }

    /** On Linux the child may use 1 GiB of memory and 20 s of processor, and may write to no file. */
    private static List<String> command(Path directory) {
        var ffmpeg = directory.resolve("ffmpeg").toString();
        for (var prlimit : List.of("/usr/bin/prlimit", "/bin/prlimit")) {
            if (Files.isExecutable(Path.of(prlimit))) {
                return List.of(
                        prlimit, "--cpu=20", "--as=1073741824", "--fsize=0", "--core=0", "--nofile=64", "--", ffmpeg);
            }
        }
        return List.of(ffmpeg);
    }

    private static String platform() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "");
        boolean arm = machine.equals("aarch64");
        return (system.startsWith("mac") ? "macosx-" : "linux-") + (arm ? "arm64" : "x86_64");
    }

    private static FfmpegTool unpack() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary);
        var directory = Files.createTempDirectory(temporary, PREFIX);
        var lock = lock(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        var folder = "org/bytedeco/ffmpeg/" + platform() + "/";
        URL executable = FfmpegTool.class.getClassLoader().getResource(folder + "ffmpeg");
        if (executable == null || !(executable.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("no " + folder + "ffmpeg on the class path");
        }
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                var name = entry.getName().startsWith(folder) ? entry.getName().substring(folder.length()) : "";
                if (name.equals("ffmpeg")
                        || name.startsWith("lib") && !name.startsWith("libjni") && name.indexOf('/') < 0) {
                    try (var in = jar.getInputStream(entry)) {
                        Files.copy(in, directory.resolve(name));
                    }
                }
            }
        }
        if (platform().startsWith("linux")) {
            HollowLibrary.writeAll(directory);
        }
        if (!directory.resolve("ffmpeg").toFile().setExecutable(true, true)) {
            throw new IOException("cannot make ffmpeg executable in " + directory);
        }
        return new FfmpegTool(directory, lock);
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    boolean held() {
        return lock.isOpen() && Files.exists(directory.resolve("ffmpeg"));
    }

    private static void sweep(Path temporary) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var directory : old) {
                if (abandoned(directory)) {
                    delete(directory);
                }
            }
        }
    }

    private static boolean abandoned(Path directory) {
        var lock = directory.resolve(LOCK);
        if (!Files.isWritable(lock)) {
            return false;
        }
        try {
            if (Files.getLastModifiedTime(lock)
                    .toInstant()
                    .isAfter(Instant.now().minus(TIME_TO_LOCK))) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void delete(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
