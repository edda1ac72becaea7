package org.earshot.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.earshot.access.SystemActor;
import org.earshot.queue.Floor;
import org.earshot.queue.FloorQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where queues stand, read four times a minute whoever asks how often. A queue is called by its number and language: its name is
 * free text, and may be a person's.
 */
@Component
@ConditionalOnProperty(MetricSettings.PORT)
class QueueFigures {

    private record Figure(MultiGauge gauge, ToDoubleFunction<FloorQueue> of) {}

    private final Floor floor;
    private final Clock clock;
    private final List<Figure> figures;

    QueueFigures(Floor floor, Clock clock, MeterRegistry registry) {
        this.floor = floor;
        this.clock = clock;
        this.figures = List.of(
                figure(registry, "waiting", "clips that nobody has", "clips", FloorQueue::waiting),
                figure(registry, "leased", "clips that somebody has in hand", "clips", FloorQueue::leased),
                figure(
                        registry,
                        "oldest",
                        "age of the clip that has waited longest",
                        "seconds",
                        row -> age(row.oldest())),
                figure(registry, "high.age", "one in ten waits longer", "seconds", row -> age(row.highAge())),
                figure(registry, "came", "clips that came within the last hour", "clips", FloorQueue::came),
                figure(registry, "left", "clips that left within the last hour", "clips", FloorQueue::left),
                figure(
                        registry,
                        "until.breach",
                        "until the oldest has waited longer than was promised; below zero: it has",
                        "seconds",
                        row -> row.breach() == null ? Double.NaN : -age(row.breach())));
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 15_000)
    void read() {
        List<FloorQueue> rows = SystemActor.call("figures for machines", floor::queues);
        for (Figure figure : figures) {
            figure.gauge()
                    .register(
                            rows.stream()
                                    .map(row -> MultiGauge.Row.of(
                                            Tags.of(
                                                    "queue",
                                                    Long.toString(row.queue().id()),
                                                    "language",
                                                    row.queue().language()),
                                            figure.of().applyAsDouble(row)))
                                    .toList(),
                            true);
        }
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static Figure figure(
            MeterRegistry registry, String name, String words, String unit, ToDoubleFunction<FloorQueue> of) {
        return new Figure(
                MultiGauge.builder("earshot.queue." + name)
                        .description(words)
                        .baseUnit(unit)
                        .register(registry),
                of);
    }
}
