package org.earshot.exposure;

import java.util.function.ToDoubleFunction;

/** Each of the {@link Settings} by name: where it belongs, what it rests on, and which way is lighter for people. */
public enum Setting {
    WEIGHT_S1(Group.WEIGHTS, Basis.JUDGEMENT, true, false, Settings::weightS1),
    WEIGHT_S2(Group.WEIGHTS, Basis.JUDGEMENT, true, false, Settings::weightS2),
    WEIGHT_S3(Group.WEIGHTS, Basis.JUDGEMENT, true, false, Settings::weightS3),
    WEIGHT_S4(Group.WEIGHTS, Basis.JUDGEMENT, true, false, Settings::weightS4),
    WORDS_COUNT(Group.WEIGHTS, Basis.JUDGEMENT, true, false, Settings::wordsCount),
    DAY_BUDGET(Group.BUDGETS, Basis.DIRECTION, false, false, Settings::dayBudget),
    WEEK_BUDGET(Group.BUDGETS, Basis.DIRECTION, false, false, Settings::weekBudget),
    ACUTE_TRIGGER(Group.BUDGETS, Basis.JUDGEMENT, false, false, Settings::acuteTrigger),
    HALF_LIFE(Group.BUDGETS, Basis.JUDGEMENT, true, true, Settings::halfLifeMinutes),
    NEWCOMER_FACTOR(Group.BUDGETS, Basis.JUDGEMENT, false, false, Settings::newcomerFactor),
    NEWCOMER_DAYS(Group.BUDGETS, Basis.JUDGEMENT, true, true, Settings::newcomerDays),
    SENSITIVE_MINUTES(Group.TIMES, Basis.DIRECTION, false, true, Settings::sensitiveMinutes),
    CALM_END(Group.TIMES, Basis.JUDGEMENT, true, true, Settings::calmEndMinutes),
    NEUTRAL_AFTER_S2(Group.TIMES, Basis.JUDGEMENT, true, true, Settings::neutralAfterS2),
    NEUTRAL_AFTER_S3(Group.TIMES, Basis.JUDGEMENT, true, true, Settings::neutralAfterS3);

    /** What belongs together. */
    public enum Group {
        WEIGHTS,
        BUDGETS,
        TIMES
    }

    /** What a number rests on. None of them was measured. */
    public enum Basis {
        /** Somebody had to choose it. */
        JUDGEMENT,
        /** Studies, which disagree, point in its direction; the number is judgement. */
        DIRECTION
    }

    private final Group group;
    private final Basis basis;
    private final boolean moreProtects;
    private final boolean whole;
    private final ToDoubleFunction<Settings> value;

    Setting(Group group, Basis basis, boolean moreProtects, boolean whole, ToDoubleFunction<Settings> value) {
        this.group = group;
        this.basis = basis;
        this.moreProtects = moreProtects;
        this.whole = whole;
        this.value = value;
    }

    public Group group() {
        return group;
    }

    public Basis basis() {
        return basis;
    }

    /** Whether it is a whole number, of minutes, days or clips. */
    public boolean whole() {
        return whole;
    }

    public double of(Settings settings) {
        return value.applyAsDouble(settings);
    }

    /** Above 0 where {@code to} protects people more than {@code from}, below 0 where it is lighter. */
    public int compare(Settings from, Settings to) {
        int more = Double.compare(of(to), of(from));
        return moreProtects ? more : -more;
    }
}
