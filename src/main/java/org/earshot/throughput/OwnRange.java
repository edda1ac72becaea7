package org.earshot.throughput;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the middle half of some values lies: quartiles, by linear interpolation between the values around them (R. J. Hyndman and
 * Y. Fan, Sample Quantiles in Statistical Packages, 1996, definition 7).
 */
public record OwnRange(double low, double middle, double high) {

    static Optional<OwnRange> of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnRange(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
    }

    private static double at(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
