package org.earshot.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.intake.Server;
import org.jspecify.annotations.Nullable;

/**
 * {@code drill [--site NAME] [--p0] [--report] [--data DIR] [--port N]}: has the running server start a drill, or prints how the
 * last ones went. Without a server nobody could be told, so none is started for it.
 */
public final class DrillCommand {

    private static final String USAGE = "Usage: drill [--site NAME] [--p0] [--report] [--data DIR] [--port N]";
    private static final String PATH = "/api/v1/drills";

    private final PrintStream out;
    private Path data = Path.of("data");
    private @Nullable String port;
    private @Nullable String site;
    private boolean dangerNow;
    private boolean report;

    private DrillCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command; {@code arguments} begin with {@code drill}.
     *
     * @return 0 when it was done, 1 when the server refused, 2 when no server answered
     */
    public static int run(String[] arguments) {
        return run(System.out, arguments);
    }

    static int run(PrintStream out, String... arguments) {
        return new DrillCommand(out).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        if (!parse(arguments)) {
            out.println(USAGE);
            return 2;
        }
        try {
            var server = Server.of(data, port);
            if (server == null || !server.answers()) {
                out.println("No server runs here. Start it with ./dev run: a drill needs people who can be told.");
                return 2;
            }
            return report ? report(server) : start(server);
        } catch (IOException e) {
            out.println("The server did not answer: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private int start(Server server) throws IOException, InterruptedException {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("dangerNow", dangerNow);
        if (site != null) {
            wanted.put("site", site);
        }
        Server.Answer answer = server.post(PATH, wanted);
        if (answer.status() != 201) {
            return refused(answer);
        }
        out.println("Practice case " + answer.body().path("number").asString() + " is raised at "
                + answer.body().path("site").asString() + "; somebody must look by "
                + answer.body().path("lookBy").asString() + ".");
        return 0;
    }

    private int report(Server server) throws IOException, InterruptedException {
        Server.Answer answer = server.get(PATH);
        if (answer.status() != 200) {
            return refused(answer);
        }
        out.print(answer.body().path("report").asString());
        return 0;
    }

    private int refused(Server.Answer answer) {
        out.println(answer.body().path("detail").asString("The server refused it, status " + answer.status() + "."));
        return 1;
    }

    private boolean parse(List<String> arguments) {
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean valued = List.of("--data", "--port", "--site").contains(argument);
            if (valued && i + 1 == arguments.size()) {
                return false;
            }
            switch (argument) {
                case "--data" -> data = Path.of(arguments.get(++i));
                case "--port" -> port = arguments.get(++i);
                case "--site" -> site = arguments.get(++i);
                case "--p0" -> dangerNow = true;
                case "--report" -> report = true;
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
