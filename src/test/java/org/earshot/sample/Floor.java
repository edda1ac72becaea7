package org.earshot.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who works when: shifts of eight hours with three breaks, and within them the moments at which clips are taken. */
final class Floor {

    /** A stretch of work between two breaks, in minutes from the start of the shift. */
    private record Stretch(int from, int to) {}

    private static final Duration SHIFT = Duration.ofHours(8);
    private static final List<Stretch> STRETCHES =
            List.of(new Stretch(0, 120), new Stretch(135, 240), new Stretch(270, 360), new Stretch(375, 480));
    private static final int WORKED = 420;

    private final SamplePlan plan;
    private final Organisation organisation;
    private final Rows rows;
    private final Bulk bulk;
    private final Desk desk;
    private final Map<String, Long> shifts = new HashMap<>();
    private final Map<Long, Deque<Taken>> back = new HashMap<>();

    Floor(SamplePlan plan, Organisation organisation, Rows rows, Bulk bulk, Desk desk) {
        this.plan = plan;
        this.organisation = organisation;
        this.rows = rows;
        this.bulk = bulk;
        this.desk = desk;
        organisation.rooms().forEach(room -> back.put(room.queue(), new ArrayDeque<>()));
    }

    /**
     * All days in their order: a clip that somebody gave back on one is taken by somebody else on a later one, or waits at the end.
     *
     * @param part which clips; asked again for another part, more is done in the same shifts
     */
    void work(Sample.Part part) {
        for (LocalDate day = plan.firstDay(); !day.isAfter(plan.lastDay()); day = day.plusDays(1)) {
            List<Taken> givenBack = new ArrayList<>();
            for (var worker : organisation.workers()) {
                if ((worker.number() + day.toEpochDay()) % 7 < 5) {
                    shift(worker, day, part, givenBack);
                }
            }
            givenBack.forEach(
                    clip -> Objects.requireNonNull(back.get(clip.queue())).add(clip));
        }
        back.values().forEach(clips -> {
            clips.forEach(desk::leaveWaiting);
            clips.clear();
        });
        bulk.flush();
    }

    /** Only shifts that end before the day after the last one, so that nothing lies in the future. */
    private void shift(Organisation.Worker worker, LocalDate day, Sample.Part part, List<Taken> givenBack) {
        Instant start = day.atTime(LocalTime.of(worker.startsAt(), 0))
                .atZone(worker.place().zone())
                .toInstant();
        Instant end = start.plus(SHIFT);
        if (end.isAfter(plan.end())) {
            return;
        }
        long id = shifts.computeIfAbsent(worker.number() + " " + day, fresh -> begin(worker, start, end));
        Chance ofShift = new Chance(plan.seed(), worker.number(), day.toEpochDay(), -1);
        Instant before = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var at = new Desk.Seat(worker, id, ofShift.digest(), before);
        int place = 0;
        for (Stretch stretch : STRETCHES) {
            int minutes = stretch.to() - stretch.from();
            int clips = Math.max(1, Math.round((float) plan.clips() * minutes / WORKED));
            long each = minutes * 60_000L / clips;
            for (int i = 0; i < clips; i++) {
                Instant taken = start.plusMillis(stretch.from() * 60_000L + i * each);
                int here = place++;
                if (!part.has(worker.number(), here)) {
                    continue;
                }
                Chance chance = new Chance(plan.seed(), worker.number(), day.toEpochDay(), here);
                Taken clip = again(worker, chance, taken);
                if (desk.work(at, clip, taken, each, chance)) {
                    givenBack.add(clip.givenBack());
                }
                bulk.flushIfMany();
            }
        }
    }

    private long begin(Organisation.Worker worker, Instant start, Instant end) {
        long id = rows.id("shift.shift");
        rows.shifts.add(id, worker.person().id(), worker.place().site(), start, end, end, null);
        for (int i = 1; i < STRETCHES.size(); i++) {
            rows.pauses.add(
                    rows.id("shift.pause"),
                    id,
                    start.plus(Duration.ofMinutes(STRETCHES.get(i - 1).to())),
                    start.plus(Duration.ofMinutes(STRETCHES.get(i).from())),
                    "BREAK");
        }
        return id;
    }

    /** A clip that somebody else gave back, or a new one. */
    private Taken again(Organisation.Worker worker, Chance chance, Instant at) {
        Deque<Taken> waiting = Objects.requireNonNull(back.get(worker.room().queue()));
        Taken first = waiting.peek();
        if (first != null
                && first.lastBy() != worker.person().id()
                && first.freeFrom().isBefore(at)) {
            waiting.remove();
            return first;
        }
        return desk.fresh(worker.room(), at, chance);
    }
}
