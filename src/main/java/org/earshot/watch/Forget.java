package org.earshot.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings and tried links go after 13 months, as the play log does; where sessions were used from, after two days. */
@Component
class Forget {

    private static final LocalTime AT = LocalTime.of(3, 20);
    private static final Period KEPT = Period.ofMonths(13);
    private static final Duration PLACES_KEPT = Duration.ofDays(2);

    private final FindingStore findings;
    private final LinkStore links;
    private final SightingStore sightings;
    private final DatabaseTime time;

    Forget(FindingStore findings, LinkStore links, SightingStore sightings, DatabaseTime time) {
        this.findings = findings;
        this.links = links;
        this.sightings = sightings;
        this.time = time;
    }

    @Transactional
    public void now() {
        Instant now = time.now();
        Instant limit = now.atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
        findings.forgetBefore(limit);
        links.forgetBefore(limit);
        sightings.forgetBefore(now.minus(PLACES_KEPT));
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> forgetOldFindings(Forget forget) {
            return Tasks.recurring("watch.forget", Schedules.daily(AT)).execute((instance, context) -> forget.now());
        }
    }
}
