package org.earshot.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.earshot.access.SystemActor;
import org.earshot.escalation.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many clocks of open cases are breached, read twice a minute, so that a stuck desk can be heard of by night. Without site, category or
 * anybody in it; every clock is there, with 0 where there is none. How many cases are open is not told: where one person works at night, each new
 * one would be theirs.
 */
@Component
@ConditionalOnProperty(MetricSettings.PORT)
class EscalationFigures {

    private final Cases cases;
    private final MultiGauge breached;

    EscalationFigures(Cases cases, MeterRegistry registry) {
        this.cases = cases;
        this.breached = MultiGauge.builder("earshot.escalation.breached")
                .description("clocks of open cases that still run and whose time is over")
                .baseUnit("clocks")
                .register(registry);
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 30_000)
    void read() {
        breached.register(
                SystemActor.call("figures for machines", cases::breachedClocks).entrySet().stream()
                        .map(each ->
                                MultiGauge.Row.of(Tags.of("clock", each.getKey().name()), each.getValue()))
                        .toList(),
                true);
    }
}
