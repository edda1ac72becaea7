package org.earshot.throughput;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many clips came and left in a period. Volumes are about work and not about people; they have no site and no team, and do not say how
 * clips left.
 *
 * @param total of the period
 * @param before of as many days just before it
 * @param days every day of the period, also those on which nothing happened
 * @param queues by the number of the queue; queues without any are left out
 * @param queueDays each queue on each day on which something happened
 * @param leftByLength what left, by the length of the clips
 */
public record Volumes(
        Period period,
        Flow total,
        Flow before,
        List<DayFlow> days,
        Map<Long, Flow> queues,
        List<QueueDay> queueDays,
        Map<LengthBand, Integer> leftByLength) {

    /** @param standing how many stood in the queues when the day was over, waiting or in somebody's hands */
    public record DayFlow(LocalDate day, Flow flow, long standing) {}

    public record QueueDay(LocalDate day, long queueId, Flow flow) {}
}
