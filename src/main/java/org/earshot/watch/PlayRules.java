package org.earshot.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.earshot.playback.Granted;
import org.earshot.playback.HeldRight;
import org.earshot.playback.Played;
import org.earshot.queue.Settled;

/** The rules about what was played and what became of it. */
final class PlayRules {

    /** A clip counts as heard from here on, so that a slip of the key is nothing. */
    private static final long HEARD_MS = 2000;

    /** Work on a clip that was played this shortly ago may still be under way. */
    private static final Duration AT_WORK = Duration.ofMinutes(30);

    private PlayRules() {}

    private record Replayed(long account, long clip, long ms, int lengthMs) {}

    static List<Found> replays(Snapshot seen, Amounts amounts) {
        int times = amounts.of(WatchRule.REPLAYS, "times");
        long least = amounts.of(WatchRule.REPLAYS, "seconds") * 1000L;
        Map<Settled, Long> ms = new HashMap<>();
        seen.played().forEach(each -> ms.merge(new Settled(each.accountId(), each.clipId()), each.ms(), Long::sum));
        Map<Long, List<Replayed>> beyond = new TreeMap<>();
        ms.forEach((who, played) -> {
            Integer length = seen.lengthsMs().get(who.clipId());
            if (length != null && length > 0 && played >= least && played >= (long) times * length) {
                beyond.computeIfAbsent(who.accountId(), key -> new ArrayList<>())
                        .add(new Replayed(who.accountId(), who.clipId(), played, length));
            }
        });
        return beyond.values().stream().map(PlayRules::replayed).toList();
    }

    private static Found replayed(List<Replayed> all) {
        Replayed longest = Collections.max(all, Comparator.comparingLong(Replayed::ms));
        return Found.about(
                WatchRule.REPLAYS,
                longest.account(),
                all.stream().map(Replayed::clip).collect(Collectors.toCollection(TreeSet::new)),
                Map.of(
                        "clips", all.size(),
                        "times", (int) (longest.ms() / longest.lengthMs()),
                        "seconds", seconds(longest.ms()),
                        "length", seconds(longest.lengthMs())));
    }

    static List<Found> withoutFiling(Snapshot seen, Amounts amounts) {
        Map<Long, Set<Long>> heard = new TreeMap<>();
        Map<Long, Set<Long>> left = new HashMap<>();
        for (Played each : seen.played()) {
            boolean over = each.lastAt().isBefore(seen.to().minus(AT_WORK));
            if (each.rightKind().equals(HeldRight.DESK) && each.ms() >= HEARD_MS && over) {
                heard.computeIfAbsent(each.accountId(), key -> new TreeSet<>()).add(each.clipId());
                if (!seen.settled().contains(new Settled(each.accountId(), each.clipId()))) {
                    left.computeIfAbsent(each.accountId(), key -> new TreeSet<>())
                            .add(each.clipId());
                }
            }
        }
        int clips = amounts.of(WatchRule.LISTENING_WITHOUT_FILING, "clips");
        int percent = amounts.of(WatchRule.LISTENING_WITHOUT_FILING, "percent");
        List<Found> found = new ArrayList<>();
        heard.forEach((account, all) -> {
            Set<Long> unfiled = left.getOrDefault(account, Set.of());
            if (unfiled.size() >= clips && unfiled.size() * 100L >= (long) percent * all.size()) {
                found.add(Found.about(
                        WatchRule.LISTENING_WITHOUT_FILING,
                        account,
                        unfiled,
                        Map.of("clips", unfiled.size(), "heard", all.size())));
            }
        });
        return found;
    }

    static List<Found> grantsWithoutPlay(Snapshot seen, Amounts amounts) {
        int grants = amounts.of(WatchRule.GRANTS_WITHOUT_PLAY, "grants");
        int percent = amounts.of(WatchRule.GRANTS_WITHOUT_PLAY, "percent");
        List<Found> found = new ArrayList<>();
        for (Granted each : seen.granted()) {
            if (each.unheard() >= grants && each.unheard() * 100L >= (long) percent * each.grants()) {
                found.add(Found.about(
                        WatchRule.GRANTS_WITHOUT_PLAY,
                        each.accountId(),
                        Set.of(),
                        Map.of("unheard", each.unheard(), "grants", each.grants())));
            }
        }
        return found;
    }

    static List<Found> sameClipByMany(Snapshot seen, Amounts amounts) {
        int people = amounts.of(WatchRule.SAME_CLIP_BY_MANY, "people");
        Map<Long, Set<Long>> listeners = new TreeMap<>();
        for (Played each : seen.played()) {
            if (each.ms() >= HEARD_MS) {
                listeners.computeIfAbsent(each.clipId(), key -> new TreeSet<>()).add(each.accountId());
            }
        }
        List<Found> found = new ArrayList<>();
        listeners.forEach((clip, who) -> {
            if (who.size() >= people) {
                found.add(
                        new Found(WatchRule.SAME_CLIP_BY_MANY, null, who, Set.of(clip), Map.of("people", who.size())));
            }
        });
        return found;
    }

    private static int seconds(long ms) {
        return (int) Math.round(ms / 1000.0);
    }
}
