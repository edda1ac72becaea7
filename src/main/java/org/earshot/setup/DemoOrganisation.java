package org.earshot.setup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Profile;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.clip.ClipRefused;
import org.earshot.clip.Intake;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.Forms;
import org.earshot.setup.DemoPlan.PlannedForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo organisation where nobody has an account yet, through the same doors and the same intake as any other. */
@Component
@ConditionalOnBooleanProperty("earshot.demo")
class DemoOrganisation {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);

    private final People people;
    private final Sites sites;
    private final Queues queues;
    private final Forms forms;
    private final Intake intake;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoOrganisation(
            People people,
            Sites sites,
            Queues queues,
            Forms forms,
            Intake intake,
            TransactionOperations transaction,
            Clock clock) {
        this.people = people;
        this.sites = sites;
        this.queues = queues;
        this.forms = forms;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the link for a first administrator is printed, which is not needed then. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void makeOnce() {
        SystemActor.run("demo", () -> {
            if (people.all().isEmpty()) {
                // Clips first: when the start is broken off here, there is still nobody, and the next start goes on.
                takeIn(DemoFiles.clips());
                transaction.executeWithoutResult(status -> make(DemoFiles.plan()));
            }
        });
    }

    private void takeIn(List<DemoClip> clips) {
        LOG.info("Taking in {} demo clips", clips.size());
        Instant now = clock.instant();
        for (DemoClip clip : clips) {
            try {
                intake.accept(clip.facts(now), DemoFiles.sound(clip));
            } catch (ClipRefused refused) {
                // Taken in by a start that was broken off, a little younger then.
                LOG.debug("{}: {}", clip.externalId(), refused.sentence());
            }
        }
    }

    private void make(DemoPlan plan) {
        Map<String, Long> siteIds = new HashMap<>();
        plan.sites().forEach(site -> siteIds.put(site.name(), sites.create(site.name(), site.timeZone())));
        plan.people()
                .forEach(person -> people.createWithPassword(
                        new Profile(
                                person.username(),
                                person.name(),
                                person.roles(),
                                orNone(person.languages()),
                                orNone(person.clearances()),
                                siteIds.get(person.site())),
                        plan.password()));
        PlannedForm form = plan.form();
        long formId = forms.create(form.name(), form.questions());
        for (var queue : plan.queues()) {
            long queueId = queues.create(new QueuePlan(
                    queue.name(), queue.language(), null, queue.taskType(), queue.priority(), queue.clearance()));
            forms.choose(queueId, formId, 1);
            for (String question : plan.guidelines().keySet()) {
                forms.write(queueId, question, plan.guideline(question, queue.language()));
            }
        }
    }

    private static Set<String> orNone(@Nullable Set<String> words) {
        return Objects.requireNonNullElse(words, Set.of());
    }
}
