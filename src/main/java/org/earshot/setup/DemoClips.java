package org.earshot.setup;

import java.time.Clock;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.earshot.clip.ClipRefused;
import org.earshot.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands the demo clips to the intake, while people can already sign in; after a start that was broken off, the missing ones. */
@Component
@ConditionalOnBooleanProperty("earshot.demo")
class DemoClips {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClips.class);

    private final People people;
    private final Intake intake;
    private final Clock clock;

    DemoClips(People people, Intake intake, Clock clock) {
        this.people = people;
        this.intake = intake;
        this.clock = clock;
    }

    /** Last of all that happens at the start. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(200)
    void handIn() {
        SystemActor.run("demo", () -> {
            if (DemoFiles.plan().livesAmong(people.all())) {
                long taken = DemoFiles.clips().stream().filter(this::takenIn).count();
                if (taken > 0) {
                    LOG.info("{} demo clips taken in", taken);
                }
            }
        });
    }

    private boolean takenIn(DemoClip clip) {
        try {
            return intake.accept(clip.facts(clock.instant()), DemoFiles.sound(clip))
                    .created();
        } catch (ClipRefused refused) {
            // The usual reason on a later start: it is there already, with the time it was captured by the count of
            // that day.
            LOG.debug("{}: {}", clip.externalId(), refused.sentence());
            return false;
        }
    }
}
