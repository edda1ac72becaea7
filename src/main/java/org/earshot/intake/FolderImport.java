package org.earshot.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.earshot.clip.ClipRefused;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a manifest to a server, eight at a time, and tells the console and the server how it goes. */
final class FolderImport {

    private static final int AT_ONCE = 8;
    private static final int ROWS_PER_REPORT = 100;
    private static final int MOST_BUSY = 120;

    /** What became of a row. */
    private sealed interface Outcome {
        record Taken() implements Outcome {}

        record Known() implements Outcome {}

        record Refused(ImportProblem problem) implements Outcome {}
    }

    private final Manifest manifest;
    private final Server server;
    private final PrintStream out;
    private final ProgressBar bar;
    private final List<ImportProblem> problems = new ArrayList<>();
    private int taken;
    private int known;
    private int reported;
    private long run;

    FolderImport(Manifest manifest, Server server, PrintStream out) {
        this.manifest = manifest;
        this.server = server;
        this.out = out;
        this.bar = new ProgressBar(out, manifest.rows().size());
    }

    /** 0 when every row is in the register, 1 when some were refused. */
    int run() throws IOException, InterruptedException {
        var opened = server.post(
                "/api/v1/imports",
                Map.of("name", manifest.name(), "total", manifest.rows().size()));
        if (opened.status() != 201) {
            throw new IOException("the server did not open the import (status " + opened.status() + ")");
        }
        run = opened.body().path("run").path("id").asLong();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var waiting = new ExecutorCompletionService<Outcome>(threads);
            manifest.rows().forEach(row -> waiting.submit(() -> hand(row)));
            for (int done = 1; done <= manifest.rows().size(); done++) {
                try {
                    note(waiting.take().get());
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw new IOException(
                            "after " + (done - 1)
                                    + " clips. Start it again: what is in is known, nothing comes twice. ("
                                    + e.getCause() + ")",
                            e);
                }
                bar.show(done);
                if (done % ROWS_PER_REPORT == 0) {
                    report(false);
                }
            }
        }
        report(true);
        sum();
        return problems.isEmpty() ? 0 : 1;
    }

    /** Waits, looking every half second, until no clip waits for its rendition. */
    void awaitRenditions() throws IOException, InterruptedException {
        var progress = new ProgressBar(out, 0);
        for (int waiting = waiting(); waiting > 0; waiting = waiting()) {
            progress.say("Renditions still to be made: " + waiting);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        progress.say("All renditions are made.");
        out.println();
    }

    private int waiting() throws IOException, InterruptedException {
        return server.get("/api/v1/imports/" + run)
                .body()
                .path("renditionsWaiting")
                .asInt();
    }

    private Outcome hand(Manifest.Row row) throws IOException, InterruptedException {
        byte[] sound;
        try {
            sound = manifest.sound(row);
        } catch (ClipRefused e) {
            return refused(row, e.field(), e.sentence());
        }
        for (int attempt = 1; ; attempt++) {
            var answer = server.postClip(row.facts(), sound);
            switch (answer.status()) {
                case 201:
                    return new Outcome.Taken();
                case 200:
                    return new Outcome.Known();
                case 503:
                    if (attempt == MOST_BUSY) {
                        throw new IOException("the server stayed busy");
                    }
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    break;
                case 401, 403, 500:
                    throw new IOException("the server answered with status " + answer.status());
                case 410:
                    // The sender's name of an erased clip is not written down again.
                    return new Outcome.Refused(new ImportProblem(
                            row.line(),
                            null,
                            "externalId",
                            answer.body().path("detail").asString("Erased.")));
                default:
                    return refused(
                            row,
                            answer.body().path("field").asString(""),
                            answer.body().path("detail").asString("Refused with status " + answer.status() + "."));
            }
        }
    }

    private static Outcome refused(Manifest.Row row, @Nullable String field, String reason) {
        return new Outcome.Refused(new ImportProblem(row.line(), row.externalId(), field, reason));
    }

    private void note(Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken() -> taken++;
            case Outcome.Known() -> known++;
            case Outcome.Refused(ImportProblem problem) -> problems.add(problem);
        }
    }

    private void report(boolean finished) throws IOException, InterruptedException {
        do {
            int until = Math.min(problems.size(), reported + Imports.MOST_PROBLEMS);
            boolean last = until == problems.size();
            var answer = server.post(
                    "/api/v1/imports/" + run + "/report",
                    new ImportReport(
                            taken,
                            known,
                            problems.size(),
                            finished && last,
                            List.copyOf(problems.subList(reported, until))));
            if (answer.status() != 200) {
                throw new IOException("the server did not take the report (status " + answer.status() + ")");
            }
            reported = until;
        } while (reported < problems.size());
    }

    private void sum() {
        out.println();
        problems.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .forEach(p -> out.printf(
                        "  line %d  %s  %s: %s%n",
                        p.line(),
                        p.externalId() == null ? "(no externalId)" : p.externalId(),
                        p.field() == null ? "" : p.field(),
                        p.reason()));
        if (taken == 0 && problems.isEmpty()) {
            out.printf("Nothing changed: all %d clips were already there.%n", known);
        } else {
            out.printf(
                    "%d rows: %d taken in, %d already there, %d refused.%n",
                    manifest.rows().size(), taken, known, problems.size());
        }
    }
}
