package org.earshot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.shared.Verdict;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.Test;

class RotaRulesTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @Test
    void theWeekOfTheSpringChangeIsAnHourShorterAndOfTheAutumnChangeLonger() {
        assertThat(hours(Week.of(LocalDate.of(2026, 3, 29), BUCHAREST))).isEqualTo(167);
        assertThat(hours(Week.of(LocalDate.of(2026, 10, 25), BUCHAREST))).isEqualTo(169);
        assertThat(hours(Week.of(LocalDate.of(2026, 10, 25), ZoneId.of("America/Costa_Rica"))))
                .isEqualTo(168);
    }

    @Test
    void aWeekBeginsOnMondayAndItsNeighboursTouchIt() {
        Week week = Week.of(LocalDate.of(2026, 3, 29), BUCHAREST);
        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(week.next().from()).isEqualTo(week.to());
        assertThat(week.previous().to()).isEqualTo(week.from());
        assertThat(week.days()).hasSize(7).last().isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void aDayIsFromMidnightToMidnightAtTheSiteEvenWhenTheClocksChange() {
        Week week = Week.of(LocalDate.of(2026, 10, 25), BUCHAREST);
        var night = new RotaEntry(
                1, 1, 1, RotaKind.WORK, Instant.parse("2026-10-25T21:30:00Z"), Instant.parse("2026-10-25T22:00:00Z"));
        assertThat(week.touches(LocalDate.of(2026, 10, 25), night)).isTrue();
        assertThat(week.touches(LocalDate.of(2026, 10, 26), night)).isFalse();
        var before = new RotaEntry(
                1, 1, 1, RotaKind.WORK, Instant.parse("2026-10-24T20:30:00Z"), Instant.parse("2026-10-24T21:30:00Z"));
        assertThat(week.touches(LocalDate.of(2026, 10, 25), before)).isTrue();
    }

    @Test
    void theHourThatIsSkippedInSpringIsRefused() {
        Refused.with(
                "rota.no-such-time", () -> RotaRules.moment(LocalDateTime.of(2026, 3, 29, 3, 30), BUCHAREST, false));
    }

    @Test
    void anEntryOverTheHourThatComesTwiceCoversBoth() {
        LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 3, 30);
        Instant first = RotaRules.moment(twice, BUCHAREST, false);
        Instant second = RotaRules.moment(twice, BUCHAREST, true);
        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofHours(1));
        assertThat(RotaRules.moment(LocalDateTime.of(2026, 10, 25, 22, 0), BUCHAREST, true))
                .isEqualTo(Instant.parse("2026-10-25T20:00:00Z"));
    }

    @Test
    void aNightShiftOverTheSpringChangeIsAnHourShorter() {
        Instant from = RotaRules.moment(LocalDateTime.of(2026, 3, 28, 22, 0), BUCHAREST, false);
        Instant to = RotaRules.moment(LocalDateTime.of(2026, 3, 29, 7, 0), BUCHAREST, true);
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void planningWorkIsLimitedToSixteenHoursAndCallToSevenDays() {
        Instant start = Instant.parse("2026-05-04T06:00:00Z");
        assertThat(RotaRules.length(RotaKind.WORK, start, start)).isInstanceOf(Verdict.Refused.class);
        assertThat(RotaRules.length(RotaKind.WORK, start, start.plus(Duration.ofHours(16))))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(RotaRules.length(RotaKind.WORK, start, start.plus(Duration.ofHours(17))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(RotaRules.length(RotaKind.ON_CALL, start, start.plus(Duration.ofDays(7))))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(RotaRules.length(RotaKind.BACKUP, start, start.plus(Duration.ofDays(8))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void joinedSpansCoverExactlyTheHoursThatAnySpanCovers() {
        Instant zero = Instant.parse("2026-05-04T00:00:00Z");
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Span> spans = new ArrayList<>();
            boolean[] covered = new boolean[48];
            int from = random.nextInt(10);
            int to = 30 + random.nextInt(18);
            for (int i = random.nextInt(8); i > 0; i--) {
                int start = random.nextInt(46);
                int end = start + 1 + random.nextInt(Math.min(8, 47 - start));
                spans.add(new Span(zero.plus(Duration.ofHours(start)), zero.plus(Duration.ofHours(end))));
                for (int hour = Math.max(start, from); hour < Math.min(end, to); hour++) {
                    covered[hour] = true;
                }
            }
            List<Span> joined =
                    RotaRules.join(spans, zero.plus(Duration.ofHours(from)), zero.plus(Duration.ofHours(to)));
            for (int hour = 0; hour < 48; hour++) {
                Instant at = zero.plus(Duration.ofHours(hour));
                long holding = joined.stream()
                        .filter(span -> !span.from().isAfter(at) && span.to().isAfter(at))
                        .count();
                assertThat(holding).isEqualTo(covered[hour] ? 1 : 0);
            }
            for (int i = 1; i < joined.size(); i++) {
                assertThat(joined.get(i).from()).isAfter(joined.get(i - 1).to());
            }
        }
    }

    private static long hours(Week week) {
        return Duration.between(week.from(), week.to()).toHours();
    }
}
