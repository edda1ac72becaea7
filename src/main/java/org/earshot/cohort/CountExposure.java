package org.earshot.cohort;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.earshot.disclosure.Team;
import org.earshot.exposure.ExposureOfGroups;
import org.springframework.stereotype.Component;

/** Who used half, 80 % and all of the organisation's weekly budget. */
@Component
final class CountExposure implements Counting {

    private static final Map<String, Double> PARTS = Map.of("HALF", 0.5, "EIGHTY", 0.8, "FULL", 1.0);

    private final ExposureOfGroups exposure;

    CountExposure(ExposureOfGroups exposure) {
        this.exposure = exposure;
    }

    @Override
    public Map<String, Set<Long>> counted(Team team, Set<Long> people, Instant from, Instant to) {
        Map<Long, Double> used = exposure.used(people, from, to);
        Map<String, Set<Long>> counted = new TreeMap<>();
        PARTS.forEach((name, part) -> counted.put(
                name,
                people.stream()
                        .filter(person -> used.getOrDefault(person, 0.0) >= part)
                        .collect(Collectors.toSet())));
        return counted;
    }
}
