package org.earshot.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.escalation.Cases;
import org.earshot.escalation.OpenCases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many cases are open and how many of their clocks are breached, read twice a minute, so that a stuck desk can be heard of by night.
 * Without site, category or anybody in it; every state and every clock is there, with 0 where there is none.
 */
@Component
@ConditionalOnProperty(MetricSettings.PORT)
class EscalationFigures {

    private final Cases cases;
    private final MultiGauge open;
    private final MultiGauge breached;

    EscalationFigures(Cases cases, MeterRegistry registry) {
        this.cases = cases;
        this.open = MultiGauge.builder("earshot.escalation.open")
                .description("open cases without drills, by where they stand")
                .baseUnit("cases")
                .register(registry);
        this.breached = MultiGauge.builder("earshot.escalation.breached")
                .description("clocks of open cases that still run and whose time is over")
                .baseUnit("clocks")
                .register(registry);
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 30_000)
    void read() {
        OpenCases now = SystemActor.call("figures for machines", cases::open);
        show(open, "state", now.byState());
        show(breached, "clock", now.breached());
    }

    private static void show(MultiGauge gauge, String label, Map<? extends Enum<?>, Integer> figures) {
        gauge.register(
                figures.entrySet().stream()
                        .map(each ->
                                MultiGauge.Row.of(Tags.of(label, each.getKey().name()), each.getValue()))
                        .toList(),
                true);
    }
}
