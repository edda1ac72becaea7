package org.earshot.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forty people of two sites and two languages, of whom now and then one leaves and another comes, and some are away for a week. Their
 * habits never change, which is the easiest case for whoever wants to work them out.
 */
final class SimulatedTeam {

    static final String HALF = "50";
    static final String EIGHTY = "80";
    static final String FULL = "100";
    static final String BREAKS = "breaks";

    /** Any figure that a module may add: pace, filings taken back, agreement. How many are counted in it is drawn. */
    static final String ANY = "any";

    static final List<String> NESTED = List.of(HALF, EIGHTY, FULL);
    static final List<String> FIGURES = List.of(HALF, EIGHTY, FULL, BREAKS, ANY);

    private final Random random;
    private final Random other;
    private final double anyShare;
    private final Set<Long> any = new HashSet<>();
    private final Map<Long, Worker> workers = new TreeMap<>();
    private final Map<Long, Double> loads = new TreeMap<>();
    private final Set<Long> breakers = new HashSet<>();
    private long next = 1;

    SimulatedTeam(long seed) {
        random = new Random(seed);
        other = new Random(seed + 1);
        anyShare = other.nextDouble();
        for (int i = 0; i < 40; i++) {
            join();
        }
    }

    private void join() {
        long id = next++;
        String language = random.nextInt(5) < 3 ? "en" : "de";
        workers.put(id, new Worker(id, random.nextInt(3) < 2 ? 1 : 2, Set.of(language)));
        loads.put(id, Math.pow(random.nextDouble(), 1.5) * 1.3);
        if (random.nextInt(10) < 8) {
            breakers.add(id);
        }
        if (other.nextDouble() < anyShare) {
            any.add(id);
        }
    }

    /** A week goes by: in one of three somebody leaves, and as often somebody comes. */
    void goOn() {
        if (random.nextInt(3) == 0) {
            var ids = new ArrayList<>(workers.keySet());
            workers.remove(ids.get(random.nextInt(ids.size())));
        }
        if (random.nextInt(3) == 0) {
            join();
        }
    }

    Collection<Worker> workers() {
        return workers.values();
    }

    /** Who heard anything this week: one in fifteen is away. */
    Set<Long> present() {
        Set<Long> present = new HashSet<>();
        workers.keySet().forEach(id -> {
            if (random.nextInt(15) > 0) {
                present.add(id);
            }
        });
        return present;
    }

    /** Who is counted, by figure. */
    Map<String, Set<Long>> counted() {
        return new TreeMap<>(Map.of(
                HALF,
                above(0.5),
                EIGHTY,
                above(0.8),
                FULL,
                above(1),
                BREAKS,
                Set.copyOf(breakers),
                ANY,
                Set.copyOf(any)));
    }

    private Set<Long> above(double load) {
        Set<Long> above = new HashSet<>();
        loads.forEach((id, of) -> {
            if (of >= load) {
                above.add(id);
            }
        });
        return above;
    }
}
