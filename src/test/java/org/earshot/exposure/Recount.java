package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger counted from scratch, in the plainest way there is, from what a person did. */
final class Recount {

    record Played(long clip, Instant at, long ms) {}

    /** @param own null where none was given */
    record Word(long clip, SaidStore.Kind kind, @Nullable Severity own, Instant at) {}

    final List<Played> played = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    final Map<Long, Severity> hints = new HashMap<>();
    private final Settings settings;

    Recount(Settings settings) {
        this.settings = settings;
    }

    Severity severity(long clip) {
        Severity own = null;
        Severity implied = hints.getOrDefault(clip, Severity.S0);
        for (Word word : words) {
            if (word.clip() == clip) {
                own = word.own() == null ? own : word.own();
                if (word.kind() == SaidStore.Kind.RAISED && !implied.atLeast(Severity.S3)) {
                    implied = Severity.S3;
                }
                if (word.kind() == SaidStore.Kind.DECLINED && !implied.atLeast(Severity.S2)) {
                    implied = Severity.S2;
                }
            }
        }
        return own == null ? implied : own;
    }

    double points(Instant since) {
        double sum = 0;
        for (long clip : clips()) {
            sum += points(clip, since);
        }
        return sum;
    }

    double acute(Instant now) {
        double sum = 0;
        for (long clip : clips()) {
            double points = points(clip, now.minus(Duration.ofHours(12)));
            if (points > 0) {
                double minutes = Duration.between(last(clip), now).toMillis() / 60_000.0;
                sum += points * Math.pow(0.5, minutes / settings.halfLifeMinutes());
            }
        }
        return sum;
    }

    private double points(long clip, Instant since) {
        long ms = 0;
        for (Played each : played) {
            ms += each.clip() == clip && !each.at().isBefore(since) ? each.ms() : 0;
        }
        boolean read = words.stream()
                .anyMatch(word -> word.clip() == clip
                        && word.kind() == SaidStore.Kind.READ
                        && !word.at().isBefore(since));
        double mode = ms > 0 ? Math.min(Math.max(ms / 15_000.0, 1), 3) : read ? settings.wordsCount() : 0;
        return settings.weight(severity(clip)) * mode;
    }

    private Instant last(long clip) {
        Instant last = Instant.EPOCH;
        for (Played each : played) {
            last = each.clip() == clip && each.at().isAfter(last) ? each.at() : last;
        }
        for (Word word : words) {
            last = word.clip() == clip
                            && word.kind() == SaidStore.Kind.READ
                            && word.at().isAfter(last)
                    ? word.at()
                    : last;
        }
        return last;
    }

    private Set<Long> clips() {
        Set<Long> clips = new HashSet<>();
        played.forEach(each -> clips.add(each.clip()));
        words.forEach(word -> clips.add(word.clip()));
        return clips;
    }
}
