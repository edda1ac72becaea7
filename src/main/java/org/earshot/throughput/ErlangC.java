package org.earshot.throughput;

import java.time.Duration;

/**
 * How many people answer calls that come at random, each taking an exponentially distributed time, so that few wait: A. K. Erlang,
 * Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges, 1917. Nobody gives up
 * waiting; with urgent cases nobody does.
 */
public final class ErlangC {

    /** More people than any desk has. */
    static final int MOST = 1_000;

    private ErlangC() {}

    /**
     * The chance that somebody who comes must wait, 0 to 1; 1 where there is more work than people.
     *
     * @param load mean work that comes in, in people (Erlang): arrivals a time unit x mean time of one
     */
    public static double mustWait(double load, int people) {
        if (load <= 0) {
            return 0;
        }
        if (people <= load) {
            return 1;
        }
        // Erlang's loss formula by its recursion, which has no large factorials.
        double lost = 1;
        for (int each = 1; each <= people; each++) {
            lost = load * lost / (each + load * lost);
        }
        double busy = load / people;
        return lost / (1 - busy * (1 - lost));
    }

    /** The share that is begun within so long, 0 to 1. */
    public static double within(double load, int people, Duration meanTime, Duration wait) {
        if (people <= load) {
            return 0;
        }
        double rate = (people - load) * wait.toMillis() / meanTime.toMillis();
        return 1 - mustWait(load, people) * Math.exp(-rate);
    }

    /** How long one waits on average; refused as {@link IllegalArgumentException} where there is more work than people. */
    public static Duration meanWait(double load, int people, Duration meanTime) {
        if (people <= load) {
            throw new IllegalArgumentException("the wait grows without end");
        }
        return Duration.ofMillis(Math.round(mustWait(load, people) * meanTime.toMillis() / (people - load)));
    }

    /** The fewest people with whom at least this share is begun within so long. */
    public static int people(double load, Duration meanTime, Duration wait, double share) {
        for (int people = (int) Math.floor(load) + 1; people < MOST; people++) {
            if (within(load, people, meanTime, wait) >= share) {
                return people;
            }
        }
        return MOST;
    }
}
