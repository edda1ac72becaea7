package org.earshot.queue;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting clips a person may be given now. {@link TaskStore} asks the same of the database.
 *
 * @param bands of {@link Band}; null: any
 * @param heavyParity of heavy clips only those whose task is even (0) or odd (1); null: all of them
 * @param without bits of {@link Band#about}: none that may be about one of these
 * @param sensitive whether sensitive queues are open to the person
 * @param gentleFirst whether clips predicted S0 come before others, wherever they wait
 */
record Route(
        @Nullable Set<Integer> bands,
        @Nullable Integer heavyParity,
        int without,
        boolean sensitive,
        boolean gentleFirst) {

    /** Everything, oldest first. */
    static final Route ANY = new Route(null, null, 0, true, false);

    /** Nothing at all. */
    static final Route NONE = new Route(Set.of(), null, 0, false, false);

    /** Whether nothing comes at all, until the person has chosen a way on. */
    boolean nothing() {
        return bands != null && bands.isEmpty();
    }

    boolean onlyNeutral() {
        return bands != null && bands.equals(Set.of(Band.NEUTRAL));
    }

    /** Whether it keeps anything from the person. */
    boolean limits() {
        return bands != null || heavyParity != null || without != 0 || !sensitive;
    }

    boolean admits(long task, int band, int about) {
        return (bands == null || bands.contains(band))
                && (heavyParity == null || !Band.HEAVY.contains(band) || task % 2 == heavyParity)
                && (about & without) == 0;
    }

    boolean admits(Queue queue) {
        return sensitive || !queue.sensitive();
    }

    /** The gentle part of it. */
    Route gentle() {
        Set<Integer> gentle = bands == null
                ? Band.GENTLE
                : bands.stream().filter(Band.GENTLE::contains).collect(Collectors.toUnmodifiableSet());
        return new Route(gentle, heavyParity, without, sensitive, false);
    }
}
