package org.earshot.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Organisation;
import org.earshot.access.People;
import org.earshot.access.Profile;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.care.Counsellors;
import org.earshot.disguise.Strength;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.Forms;
import org.earshot.setup.DemoPlan.PlannedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo organisation where nobody has an account yet, whole or not at all, through the same doors as any other. */
@Component
@ConditionalOnBooleanProperty("earshot.demo")
class DemoOrganisation {

    private final Organisation organisation;
    private final DemoRota rota;
    private final People people;
    private final Sites sites;
    private final Counsellors counsellors;
    private final Queues queues;
    private final Forms forms;
    private final TransactionOperations transaction;

    DemoOrganisation(
            Organisation organisation,
            People people,
            Sites sites,
            Counsellors counsellors,
            Queues queues,
            Forms forms,
            DemoRota rota,
            TransactionOperations transaction) {
        this.organisation = organisation;
        this.rota = rota;
        this.people = people;
        this.sites = sites;
        this.counsellors = counsellors;
        this.queues = queues;
        this.forms = forms;
        this.transaction = transaction;
    }

    /** Before the link for a first administrator is printed, which is not needed then. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void makeOnce() {
        SystemActor.run("demo", () -> {
            if (people.all().isEmpty()) {
                transaction.executeWithoutResult(status -> make(DemoFiles.plan()));
            }
        });
    }

    private void make(DemoPlan plan) {
        organisation.call(plan.organisation());
        Map<String, Long> siteIds = new HashMap<>();
        for (var site : plan.sites()) {
            long siteId = sites.create(site.name(), site.timeZone());
            siteIds.put(site.name(), siteId);
            counsellors.set(siteId, site.counsellor());
        }
        plan.people()
                .forEach(person -> people.createWithPassword(
                        new Profile(
                                person.username(),
                                person.name(),
                                Set.copyOf(person.roles()),
                                setOf(person.languages()),
                                setOf(person.clearances()),
                                siteIds.get(person.site())),
                        plan.password()));
        rota.plan();
        PlannedForm form = plan.form();
        long formId = forms.create(form.name(), form.questions());
        for (var queue : plan.queues()) {
            boolean heavy = queue.clearance() != null;
            long queueId = queues.create(new QueuePlan(
                    queue.name(),
                    queue.language(),
                    null,
                    queue.taskType(),
                    queue.priority(),
                    queue.clearance(),
                    Strength.STRONG,
                    heavy,
                    0));
            forms.choose(queueId, formId, 1);
            for (String question : plan.guidelines().keySet()) {
                forms.write(queueId, question, plan.guideline(question, queue.language()));
            }
        }
    }

    private static Set<String> setOf(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }
}
