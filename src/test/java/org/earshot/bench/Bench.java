package org.earshot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs one bench by its name and says whether all its goals hold. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("Which bench? There are: " + String.join(", ", names()));
            System.exit(2);
        }
        Optional<Benchmark> benchmark = find(args[0]);
        if (benchmark.isEmpty()) {
            System.err.println("There is no bench " + args[0] + ". There are: " + String.join(", ", names()));
            System.exit(2);
        }
        // Benches start servers with threads of their own: leave without waiting for them.
        System.exit(run(args[0], benchmark.get(), System.out) ? 0 : 1);
    }

    /** Prints head, figures and goals; false where a goal was missed, none was set, or the bench broke off. */
    static boolean run(String name, Benchmark benchmark, PrintStream out) {
        Figures figures = new Figures();
        boolean finished = false;
        try {
            benchmark.run(figures);
            finished = true;
        } catch (Exception | AssertionError e) {
            e.printStackTrace(out);
            figures.remark("Broke off: " + e);
        }
        out.println(Machine.head(name, Instant.now()));
        figures.print(out);
        if (!finished) {
            out.println(name + " figure=none goal=finished missed");
        }
        out.flush();
        return finished && figures.allHold();
    }

    static Optional<Benchmark> find(String name) throws ReflectiveOperationException {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            return Optional.empty();
        }
        try {
            String simpleName = Arrays.stream(name.split("-"))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining())
                    + "Bench";
            var found = Class.forName(Bench.class.getPackageName() + "." + simpleName)
                    .asSubclass(Benchmark.class)
                    .getDeclaredConstructor();
            found.setAccessible(true);
            return Optional.of(found.newInstance());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static List<String> names() throws IOException, URISyntaxException {
        Path here = Path.of(Bench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(Bench.class.getPackageName().replace('.', '/'));
        try (var files = Files.list(here)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Bench.class") && !file.equals("Bench.class"))
                    .map(file -> file.substring(0, file.length() - "Bench.class".length()))
                    .map(name -> name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
        }
    }
}
