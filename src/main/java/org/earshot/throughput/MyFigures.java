package org.earshot.throughput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * My figures of the last four weeks.
 *
 * @param shifts the latest first; each can be held against the ranges
 * @param pace the range of filings per net audio minute over the shifts before the latest; null without any
 * @param filed the range of filings a shift
 * @param handleSeconds the range of handle times of single filings, in seconds, by the length of the clip
 * @param agreement with others who heard the same clips blind; null below {@link Agreement#LEAST} clips, which say nothing
 */
public record MyFigures(
        List<OwnShift> shifts,
        @Nullable OwnRange pace,
        @Nullable OwnRange filed,
        Map<LengthBand, OwnRange> handleSeconds,
        @Nullable Agreement agreement) {

    /** @param same how many of the clips both answered in the same way whether the wake word was spoken */
    public record Agreement(int clips, int same) {

        /** Below so many the share moves by more than 5 % with one clip. */
        public static final int LEAST = 20;

        Agreement and(Agreement other) {
            return new Agreement(clips + other.clips, same + other.same);
        }
    }

    /** A filing of mine that stands. */
    record Handled(LengthBand band, long handleMs) {}

    static MyFigures of(List<OwnShift> shifts, List<Handled> handled, Agreement agreement) {
        List<OwnShift> before = shifts.isEmpty() ? List.of() : shifts.subList(1, shifts.size());
        Map<LengthBand, List<Double>> seconds = new EnumMap<>(LengthBand.class);
        handled.forEach(each ->
                seconds.computeIfAbsent(each.band(), band -> new ArrayList<>()).add(each.handleMs() / 1_000.0));
        Map<LengthBand, OwnRange> ranges = new EnumMap<>(LengthBand.class);
        seconds.forEach((band, times) -> OwnRange.of(times).ifPresent(range -> ranges.put(band, range)));
        return new MyFigures(
                List.copyOf(shifts),
                OwnRange.of(before.stream()
                                .map(OwnShift::pace)
                                .filter(Objects::nonNull)
                                .toList())
                        .orElse(null),
                OwnRange.of(before.stream().map(shift -> (double) shift.filed()).toList())
                        .orElse(null),
                ranges,
                agreement.clips() < Agreement.LEAST ? null : agreement);
    }
}
