package org.earshot.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.clip.Clips;
import org.earshot.shared.Refusal;
import org.earshot.trace.Trace.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a trace together as its two people see it. */
@Component
final class TraceFile {

    private static final String PREFIX = "TRACE-";

    private final TraceStore store;
    private final RunStore runs;
    private final ReportStore reports;
    private final Seals seals;
    private final Clips clips;
    private final People people;
    private final Me me;

    TraceFile(TraceStore store, RunStore runs, ReportStore reports, Seals seals, Clips clips, People people, Me me) {
        this.store = store;
        this.runs = runs;
        this.reports = reports;
        this.seals = seals;
        this.clips = clips;
        this.people = people;
        this.me = me;
    }

    /** Refused with {@code trace.unknown} for everybody but the two. */
    TraceStore.Row mine(String number, long account) {
        return store.find(id(number)).filter(trace -> trace.isOf(account)).orElseThrow(TraceFile::unknown);
    }

    static Refusal unknown() {
        return new Refusal("trace.unknown", "There is no such trace for you.");
    }

    private static long id(String number) {
        if (!number.matches(PREFIX + "[0-9]{1,15}")) {
            throw unknown();
        }
        return Long.parseLong(number.substring(PREFIX.length()));
    }

    List<TraceRow> rows(List<TraceStore.Row> traces) {
        var accounts = new TreeSet<Long>();
        traces.forEach(trace -> accounts.addAll(List.of(trace.askedBy(), trace.secondPerson())));
        Map<Long, String> names = people.names(accounts);
        return traces.stream()
                .map(trace -> new TraceRow(
                        Trace.number(trace.id()),
                        trace.askedAt(),
                        names.getOrDefault(trace.askedBy(), "?"),
                        names.getOrDefault(trace.secondPerson(), "?"),
                        trace.state(),
                        trace.state() == State.ASKED && trace.secondPerson() == me.id(),
                        runs.of(trace.id()).stream()
                                .findFirst()
                                .map(RunStore.Row::outcome)
                                .orElse(null)))
                .toList();
    }

    Trace whole(TraceStore.Row row, long reader) {
        var words = seals.openWords(row.sha256(), row.sealedWords());
        List<RunStore.Row> all = runs.of(row.id());
        Map<Long, String> codes = clips.codes(java.util.stream.Stream.concat(
                        java.util.stream.Stream.ofNullable(row.clipId()),
                        all.stream().map(RunStore.Row::clipId).filter(Objects::nonNull))
                .distinct()
                .toList());
        List<Run> shown = all.stream().map(run -> run(run, codes)).toList();
        List<TraceStep> steps = store.steps(row.id());
        return new Trace(
                row.id(),
                row.state(),
                row.askedAt(),
                row.askedBy(),
                row.secondPerson(),
                words.purpose(),
                words.place(),
                row.sha256(),
                row.size(),
                row.format(),
                row.durationMs(),
                row.soundKept(),
                code(codes, row.clipId()),
                row.incident(),
                row.askedBy() == reader,
                shown,
                all.isEmpty() ? null : reports.find(all.getFirst().id()).orElse(null),
                steps,
                people.names(named(row, shown, steps)));
    }

    private Run run(RunStore.Row run, Map<Long, String> codes) {
        byte[] sealed = run.sealedResult();
        return new Run(
                run.id(),
                run.askedAt(),
                code(codes, run.clipId()),
                run.aligned(),
                run.percent(),
                run.endedAt(),
                run.outcome(),
                sealed == null ? null : seals.openResult(run.id(), sealed));
    }

    private static @Nullable String code(Map<Long, String> codes, @Nullable Long clipId) {
        return clipId == null ? null : codes.get(clipId);
    }

    private static TreeSet<Long> named(TraceStore.Row row, List<Run> runs, List<TraceStep> steps) {
        var accounts = new TreeSet<>(List.of(row.askedBy(), row.secondPerson()));
        steps.stream().map(TraceStep::accountId).filter(Objects::nonNull).forEach(accounts::add);
        runs.stream()
                .map(Run::result)
                .filter(Objects::nonNull)
                .flatMap(result -> result.named().stream())
                .forEach(named -> accounts.add(named.accountId()));
        return accounts;
    }
}
