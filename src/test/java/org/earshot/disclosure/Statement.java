package org.earshot.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Something a manager can read, as whoever attacks it writes it down: a weighted sum of people's answers to one figure lies between
 * two bounds. An answer is 1 for yes and 0 for no.
 */
record Statement(String figure, Map<Long, Double> weights, double from, double to) {

    /** Of so many people, those who can be yes at all are listed; their share is told as a range. */
    static Statement share(String figure, Collection<Long> listed, int people, Range range) {
        Map<Long, Double> weights = new HashMap<>();
        listed.forEach(person -> weights.merge(person, 1.0, Double::sum));
        return new Statement(figure, weights, range.from() / 100.0 * people, range.to() / 100.0 * people);
    }
}
