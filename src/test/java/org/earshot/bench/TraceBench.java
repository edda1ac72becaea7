package org.earshot.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.earshot.audio.Decoded;
import org.earshot.audio.Leveller;
import org.earshot.bench.TraceAttack.Kind;
import org.earshot.bench.TraceSounds.Length;
import org.earshot.bench.TraceSounds.Sound;
import org.earshot.bench.TraceTable.Outcome;
import org.earshot.mark.Finding;
import org.earshot.mark.Finding.Standing;
import org.earshot.mark.MarkPattern;
import org.earshot.mark.Marking;
import org.earshot.mark.Suspect;
import org.earshot.mark.Tracing;

/**
 * Marks sounds, attacks the copies, and asks whose they were: who is named after which attack, how long marking takes and how
 * far it lies below the sound. The system property {@code earshot.bench.clips} is the number of sounds of each length.
 */
final class TraceBench implements Benchmark {

    private static final int SUSPECTS = 100;
    private static final int PLAYS = 3;
    private static final int STRANGERS = 1_000_000;
    private static final int MIXED = 3;
    private static final int EACH = 20;

    private final long seed = System.currentTimeMillis();
    private final TraceTable table = new TraceTable();
    private final Samples distances = new Samples();
    private final Samples strangers = new Samples();
    private final Samples tracing = new Samples();

    @Override
    public void run(Figures figures) throws Exception {
        var missing = TraceTools.missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "This bench needs ffmpeg and sox on the path (apt install ffmpeg sox); not there: " + missing);
        }
        var sounds = new TraceSounds();
        var drawn = sounds.drawn(Integer.getInteger("earshot.bench.clips", EACH), new Random(seed));
        cost(figures, drawn);
        attackAll(drawn);
        sounds.remarks().forEach(figures::remark);
        figures.remark("Seed " + seed + "; " + drawn.size() + " sounds, " + SUSPECTS + " suspects with " + PLAYS
                + " plays each, and strangers beside them.");
        figures.remark("Right / wrong / nobody / could not align, and the median z of the right listener:\n");
        figures.remark(table.markdown());
        report(figures);
    }

    private void report(Figures figures) {
        figures.row("traces", table.count(), "");
        figures.row("likely, which is no proof", table.likely(), "traces");
        figures.row("right play, of those rightly named", 100 * table.plays(), "%");
        figures.rows("one trace", tracing, "ms CPU");
        figures.row("strangers compared", strangers.count(), "");
        figures.row("strangers above z 3", share(3), "in a million (1350 by chance)");
        figures.row("strangers above z 4", share(4), "in a million (32 by chance)");
        figures.row("highest z of a stranger", strangers.max(), "");
        figures.goal("trace.codec", right(Kind.CODEC, 2), Goal.atLeast(99));
        figures.goal("trace.moved", right(Kind.MOVED, 3), Goal.atLeast(95));
        figures.goal("trace.room", right(Kind.ROOM, 5), Goal.atLeast(80));
        figures.goal("trace.wrong", table.wrong(), Goal.exactly(0));
        figures.goal("trace.strangers", strangers.count(), Goal.atLeast(STRANGERS));
        figures.goal("trace.strangers.named", strangers.above(Tracing.PROOF), Goal.exactly(0));
        figures.goal("mark.distance", distances.min(), Goal.atLeast(24));
    }

    private double right(Kind kind, double seconds) {
        return 100 * table.right(trace -> trace.attack().kind == kind && trace.seconds() >= seconds);
    }

    private double share(double z) {
        return 1e6 * strangers.above(z) / strangers.count();
    }

    /** CPU for 5 s of sound, keys and all, on one thread. */
    private static void cost(Figures figures, List<Sound> sounds) {
        var five = Arrays.copyOf(
                sounds.stream()
                        .filter(sound -> sound.length() == Length.LONG)
                        .findFirst()
                        .orElseThrow()
                        .samples(),
                5 * Marking.RATE);
        var random = new Random(1);
        var costs = new Samples();
        var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 1500; i++) {
            var pattern = MarkPattern.of(seed(random), seed(random));
            long before = clock.getCurrentThreadCpuTime();
            Marking.marked(five, pattern);
            if (i >= 500) {
                costs.add((clock.getCurrentThreadCpuTime() - before) / 1e6);
            }
        }
        figures.rows("marking 5 s", costs, "ms CPU");
        figures.goal("mark.cost", costs.mean(), Goal.atMost(3));
    }

    private void attackAll(List<Sound> sounds) throws Exception {
        int perTrace = (int) (1.1 * STRANGERS / (sounds.size() * TraceAttack.values().length)) + 1;
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < sounds.size(); i++) {
                Sound sound = sounds.get(i);
                long own = seed * 31 + i;
                running.add(workers.submit(() -> {
                    attackOne(sound, perTrace, own);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private void attackOne(Sound sound, int perTrace, long own) throws Exception {
        var random = new Random(own);
        var suspects = new ArrayList<Suspect>();
        for (int i = 0; i < SUSPECTS; i++) {
            var plays = new ArrayList<Suspect.Play>();
            for (int play = 0; play < PLAYS; play++) {
                plays.add(new Suspect.Play(i * PLAYS + play, seed(random)));
            }
            suspects.add(new Suspect(i, seed(random), plays));
        }
        for (TraceAttack attack : TraceAttack.values()) {
            int first = random.nextInt(SUSPECTS);
            int mixed = attack == TraceAttack.AVERAGE ? MIXED : 1;
            var right = new TreeSet<Long>();
            var play = new float[sound.samples().length];
            for (int i = 0; i < mixed; i++) {
                var suspect = suspects.get((first + i) % SUSPECTS);
                right.add(suspect.listener());
                var marked = Marking.marked(
                        sound.samples(),
                        MarkPattern.of(
                                suspect.seed(), suspect.plays().getFirst().seed()));
                distances.add(distance(sound.samples(), marked));
                for (int j = 0; j < play.length; j++) {
                    play[j] += marked[j] / mixed;
                }
            }
            var all = new ArrayList<>(suspects);
            for (int i = 0; i < perTrace; i++) {
                all.add(new Suspect(SUSPECTS + i, seed(random), List.of()));
            }
            compare(attack, sound, attack.on(play, random.nextLong()), all, right);
        }
    }

    private void compare(TraceAttack attack, Sound sound, float[] found, List<Suspect> suspects, Set<Long> right) {
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        var finding = Tracing.trace(levelled(found), sound.samples(), suspects);
        tracing.add((clock.getCurrentThreadCpuTime() - before) / 1e6);
        if (!(finding instanceof Finding.Compared compared)) {
            table.add(new TraceTable.Trace(attack, sound.length(), sound.seconds(), Outcome.LOST, 0, false, false));
            return;
        }
        compared.standings().stream()
                .filter(standing -> standing.listener() >= SUSPECTS)
                .forEach(standing -> strangers.add(standing.z()));
        var named = compared.named().stream().map(Standing::listener).collect(Collectors.toSet());
        named.removeIf(listener -> listener >= SUSPECTS);
        Outcome outcome = named.isEmpty() ? Outcome.NOBODY : right.containsAll(named) ? Outcome.RIGHT : Outcome.WRONG;
        var best = compared.standings().stream()
                .filter(standing -> right.contains(standing.listener()))
                .findFirst()
                .orElseThrow();
        table.add(new TraceTable.Trace(
                attack,
                sound.length(),
                sound.seconds(),
                outcome,
                best.z(),
                compared.outcome() == Finding.Outcome.LIKELY,
                best.play().orElse(-1) == best.listener() * PLAYS));
    }

    /** As a found recording comes to the page. */
    private static float[] levelled(float[] found) {
        var length = Duration.ofMillis(found.length * 1000L / Marking.RATE);
        return Leveller.level(new Decoded(found, Marking.RATE, 1, "wav", false, length))
                .samples();
    }

    private static double distance(float[] samples, float[] marked) {
        double whole = 0;
        double changed = 0;
        for (int i = 0; i < samples.length; i++) {
            whole += samples[i] * samples[i];
            changed += (marked[i] - samples[i]) * (marked[i] - samples[i]);
        }
        return 10 * Math.log10(whole / changed);
    }

    private static byte[] seed(Random random) {
        var seed = new byte[MarkPattern.SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }
}
