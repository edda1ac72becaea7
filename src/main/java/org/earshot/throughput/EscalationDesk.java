package org.earshot.throughput;

import java.time.Duration;

/**
 * How many people the escalation desk takes.
 *
 * @param perHour escalations an hour, on average
 * @param load their work, in people
 * @param people the fewest with whom enough are begun in time
 * @param withinShare the share that is begun in time with so many, 0 to 1
 * @param meanWait with so many
 */
public record EscalationDesk(double perHour, double load, int people, double withinShare, Duration meanWait) {

    /** @param meanTime how long one takes; @param wait within which it should be begun; @param share of them, above 0 and below 1 */
    static EscalationDesk of(double perHour, Duration meanTime, Duration wait, double share) {
        double load = perHour * meanTime.toMillis() / Duration.ofHours(1).toMillis();
        int people = ErlangC.people(load, meanTime, wait, share);
        return new EscalationDesk(
                perHour,
                load,
                people,
                ErlangC.within(load, people, meanTime, wait),
                people > load ? ErlangC.meanWait(load, people, meanTime) : Duration.ZERO);
    }
}
