package org.earshot.exposure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.earshot.exposure.ShiftCourse.Used;

/**
 * Goes through many imagined shifts under settings, by the rules that real ones go by. Shift n of one setting and shift n of another
 * are offered the same clips at the same moments, so what differs is what the settings did.
 */
final class ShiftSimulation {

    static final int SHIFTS = 200;
    private static final int TICK_MINUTES = 15;

    private ShiftSimulation() {}

    static ShiftCourse run(Settings settings, ImaginedShift shift) {
        List<OneShift> all = IntStream.range(0, SHIFTS)
                .mapToObj(number -> OneShift.of(settings, shift, number, TICK_MINUTES))
                .toList();
        Map<Severity, Double> heard = new EnumMap<>(Severity.class);
        for (Severity severity : List.of(Severity.S1, Severity.S2, Severity.S3, Severity.S4)) {
            heard.put(severity, average(all, each -> each.heard(severity)));
        }
        return new ShiftCourse(
                SHIFTS,
                course(all),
                heard,
                average(all, OneShift::points),
                average(all, OneShift::neutral),
                average(all, OneShift::pauses),
                average(all, each -> each.used() >= Verdicts.LIMITED_AT ? 1 : 0),
                average(all, each -> each.used() >= Verdicts.STOPPED_AT ? 1 : 0));
    }

    private static double average(List<OneShift> all, ToDoubleFunction<OneShift> of) {
        return all.stream().mapToDouble(of).average().orElse(0);
    }

    private static List<Used> course(List<OneShift> all) {
        List<Used> course = new ArrayList<>();
        for (int tick = 0; tick < all.getFirst().course().size(); tick++) {
            int at = tick;
            double[] used = all.stream()
                    .mapToDouble(each -> each.course().get(at))
                    .sorted()
                    .toArray();
            course.add(new Used(at * TICK_MINUTES, below(used, 0.1), below(used, 0.5), below(used, 0.9)));
        }
        return course;
    }

    private static double below(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
