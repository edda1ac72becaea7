package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One imagined shift on its way: what was heard, what of it is acute, and what the verdicts say to that. */
final class OneShift {

    /** As long as the pause that is offered after something severe. */
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    private static final Instant START = Instant.EPOCH;

    private final Settings settings;
    private final ImaginedShift shift;
    private final OfferedClips offered;
    private final Instant ends;
    private final Map<Severity, Integer> heard = new EnumMap<>(Severity.class);
    private final List<Double> course = new ArrayList<>();
    private double points;
    private double acute;
    private int neutral;
    private int pauses;
    private int afterSevere;
    private int afterDisturbing;
    private Instant now = START;
    private @Nullable Instant acuteAt;
    private @Nullable Instant extremeAt;
    private @Nullable Instant severeAt;
    private @Nullable Instant disturbingAt;
    private @Nullable Instant goneOnAt;

    private OneShift(Settings settings, ImaginedShift shift, long seed) {
        this.settings = settings;
        this.shift = shift;
        this.offered = new OfferedClips(shift, seed);
        this.ends = START.plus(Duration.ofHours(shift.hours()));
    }

    /** @param tickMinutes how often it is noted how much of the budget is used */
    static OneShift of(Settings settings, ImaginedShift shift, long seed, int tickMinutes) {
        var one = new OneShift(settings, shift, seed);
        one.work(Duration.ofMinutes(tickMinutes));
        return one;
    }

    private void work(Duration tick) {
        Duration aClip = Duration.ofHours(1).dividedBy(shift.clipsAnHour());
        Instant next = START;
        for (int slot = 0; now.isBefore(ends); slot++) {
            next = note(next, tick);
            MayHear verdict = verdict();
            if (verdict.recoveryDue()) {
                pauses++;
                pass(RECOVERY);
                goneOnAt = now;
            } else {
                hear(verdict, slot);
                pass(aClip);
            }
        }
        now = ends;
        note(next, tick);
    }

    private Instant note(Instant next, Duration tick) {
        Instant due = next;
        for (; !due.isAfter(now); due = due.plus(tick)) {
            course.add(used());
        }
        return due;
    }

    private void hear(MayHear verdict, int slot) {
        if (verdict.onlyNeutral()) {
            neutral++;
            afterSevere++;
            afterDisturbing++;
            return;
        }
        OfferedClips.Clip clip = offered.first(slot, each -> admits(verdict, each));
        if (clip == null) {
            return;
        }
        double weighs = settings.points(clip.severity(), clip.ms());
        if (weighs == 0) {
            afterSevere++;
            afterDisturbing++;
            return;
        }
        heard.merge(clip.severity(), 1, Integer::sum);
        points += weighs;
        acute += weighs;
        acuteAt = now;
        if (clip.severity() == Severity.S4) {
            extremeAt = now;
        }
        if (clip.severity().severe()) {
            severeAt = now;
            afterSevere = 0;
        } else if (clip.severity() == Severity.S2) {
            disturbingAt = now;
            afterDisturbing = 0;
        }
    }

    /** At a halved mix half of the heavy clips are somebody else's, as in the router. */
    private static boolean admits(MayHear verdict, OfferedClips.Clip clip) {
        boolean others = verdict.mix() == Mix.HALVED && clip.predicted().heavy() && !clip.mine();
        return verdict.routes(clip.predicted()) && !others;
    }

    private MayHear verdict() {
        Budget budget = budget();
        Figures figures = figures();
        return new MayHear(
                Verdicts.mix(figures, budget, false),
                Verdicts.recoveryDue(figures, budget),
                Verdicts.neutralOwed(figures, budget, afterSevere, afterDisturbing),
                Verdicts.shiftEnding(budget),
                false);
    }

    private Figures figures() {
        return new Figures(points, shift.weekBefore() + points, acute, acuteAt, extremeAt, severeAt, disturbingAt);
    }

    private Budget budget() {
        double factor = shift.newcomer() ? settings.newcomerFactor() : 1;
        return new Budget(settings, factor, START, ends, goneOnAt, now);
    }

    /** What is acute halves with every half-life. */
    private void pass(Duration time) {
        now = now.plus(time);
        acute *= Math.pow(0.5, time.toMillis() / 60_000.0 / settings.halfLifeMinutes());
    }

    double used() {
        Budget budget = budget();
        return Math.max(points / budget.day(), (shift.weekBefore() + points) / budget.week());
    }

    double points() {
        return points;
    }

    int heard(Severity severity) {
        return heard.getOrDefault(severity, 0);
    }

    int neutral() {
        return neutral;
    }

    int pauses() {
        return pauses;
    }

    List<Double> course() {
        return Collections.unmodifiableList(course);
    }
}
