package org.earshot.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.earshot.clip.UnusableKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code import DIR [--data DIR] [--port N]}: hands a folder of clips to the running server, or to one that runs, on a
 * free port, for just as long as the import takes.
 */
public final class ImportCommand {

    private static final String USAGE = "Usage: import DIR [--data DIR] [--port N] [--NAME=VALUE of a setting ...]";

    private final Class<?> application;
    private final PrintStream out;
    private Path data = Path.of("data");
    private @Nullable String port;
    private @Nullable Path folder;
    private final List<String> settings = new ArrayList<>();

    private ImportCommand(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /**
     * Runs the command; {@code arguments} begin with {@code import}.
     *
     * @return 0 when every row is in the register, 1 when some were refused, 2 when the import could not run or broke off
     */
    public static int run(Class<?> application, String[] arguments) {
        return run(application, System.out, arguments);
    }

    static int run(Class<?> application, PrintStream out, String... arguments) {
        return new ImportCommand(application, out).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        Path dir = parse(arguments);
        if (dir == null) {
            out.println(USAGE);
            return 2;
        }
        try {
            Manifest manifest = Manifest.read(dir);
            var server = Server.of(data, port);
            if (server != null && server.answers()) {
                return new FolderImport(manifest, server, out).run();
            }
            return withOwnServer(manifest);
        } catch (IOException e) {
            out.println("The import stopped: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private @Nullable Path parse(List<String> arguments) {
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean valued = argument.equals("--data") || argument.equals("--port");
            if (valued && i + 1 == arguments.size()) {
                return null;
            }
            if (argument.equals("--data")) {
                data = Path.of(arguments.get(++i));
            } else if (argument.equals("--port")) {
                port = arguments.get(++i);
            } else if (argument.startsWith("--") && argument.contains("=")) {
                settings.add(argument);
            } else if (argument.startsWith("-") || folder != null) {
                return null;
            } else {
                folder = Path.of(argument);
            }
        }
        return folder;
    }

    private int withOwnServer(Manifest manifest) throws IOException, InterruptedException {
        out.println("No server is running here; starting one for the time of the import ...");
        var arguments = new ArrayList<>(List.of(
                "--earshot.data=" + data.toAbsolutePath().normalize(),
                "--earshot.demo=false",
                "--earshot.headless=true",
                "--server.address=127.0.0.1",
                "--server.port=0",
                // What went wrong is said in one sentence at the end.
                "--logging.level.org.springframework.boot.SpringApplication=OFF",
                "--logging.level.com.zaxxer.hikari=OFF",
                "--logging.level.root=WARN"));
        arguments.addAll(settings);
        ConfigurableApplicationContext running;
        try {
            running = SpringApplication.run(application, arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnusableKey unusable) {
                    throw new IOException(unusable.getMessage(), e);
                }
            }
            throw new IOException(
                    "no server could be started on " + data
                            + ". Is one running that answers on another port? Then say --port. (" + root(e) + ")",
                    e);
        }
        try (running) {
            var server = Server.of(data, null);
            if (server == null) {
                throw new IOException("the server left no key in " + data);
            }
            var importing = new FolderImport(manifest, server, out);
            int outcome = importing.run();
            importing.awaitRenditions();
            return outcome;
        }
    }

    private static String root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
