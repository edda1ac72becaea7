package org.earshot.disclosure;

import java.util.Collection;

/**
 * A share of people, told as a range of percent: from (included) to (not included, but for 100).
 */
public record Range(int from, int to) {

    /** Percent: every range starts and ends at a multiple. */
    public static final int BAND = 5;

    public Range {
        if (from < 0 || to > 100 || from >= to || from % BAND != 0 || to % BAND != 0) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    /**
     * What is told of a group in which {@code count} of {@code people} do something. A band of five percent, but at both ends: nobody
     * and one share a range, and so do all and all but one, so that no range says how each of them did.
     */
    public static Range of(int count, int people) {
        if (people < Cohorts.LEAST || count < 0 || count > people) {
            throw new IllegalArgumentException(count + " of " + people);
        }
        int bands = 100 / BAND;
        int low = bands / people + 1;
        int high = bands * (people - 1) / people;
        int band = Math.min(bands * count / people, bands - 1);
        if (band < low) {
            return new Range(0, low * BAND);
        }
        return band >= high ? new Range(high * BAND, 100) : new Range(band * BAND, (band + 1) * BAND);
    }

    /**
     * The range of several cohorts or weeks together, worked out from what is told of each and of nothing else, so that no total and
     * no filter tells more than its parts. Rounded outwards to bands.
     */
    public static Range together(Collection<Told> parts) {
        long people = parts.stream().mapToLong(Told::people).sum();
        if (people == 0) {
            throw new IllegalArgumentException("nothing told");
        }
        long from = parts.stream()
                .mapToLong(part -> (long) part.people() * part.range().from())
                .sum();
        long to = parts.stream()
                .mapToLong(part -> (long) part.people() * part.range().to())
                .sum();
        return new Range((int) (from / people / BAND) * BAND, (int)
                (Math.ceilDiv(Math.ceilDiv(to, people), (long) BAND) * BAND));
    }

    /** What is told of one group of people for one week. */
    public record Told(int people, Range range) {}
}
