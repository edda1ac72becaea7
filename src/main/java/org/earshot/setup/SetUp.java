package org.earshot.setup;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import org.earshot.access.Organisation;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.queue.Queue;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.FormRow;
import org.earshot.review.Forms;
import org.earshot.shared.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guided set-up: what an installation still lacks before a shift can be worked. Each step is derived from what is
 * there, so it does not matter on which page a thing was made.
 */
@Door
public class SetUp {

    private static final String TASK_TYPE = "transcribe and annotate";

    private final Organisation organisation;
    private final Sites sites;
    private final People people;
    private final Queues queues;
    private final Forms forms;

    SetUp(Organisation organisation, Sites sites, People people, Queues queues, Forms forms) {
        this.organisation = organisation;
        this.sites = sites;
        this.people = people;
        this.queues = queues;
        this.forms = forms;
    }

    /** The steps still to be taken, in their order; empty when shifts can be worked. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional(readOnly = true)
    public Set<SetUpStep> missing() {
        var missing = EnumSet.noneOf(SetUpStep.class);
        if (organisation.name().isEmpty()) {
            missing.add(SetUpStep.ORGANISATION);
        }
        if (sites.all().stream().allMatch(site -> site.retired())) {
            missing.add(SetUpStep.SITE);
        }
        if (people.all().stream().noneMatch(SetUp::canWork)) {
            missing.add(SetUpStep.PEOPLE);
        }
        if (queues.list().stream().allMatch(queue -> queue.state() == Queue.State.RETIRED)) {
            missing.add(SetUpStep.QUEUE);
        }
        return missing;
    }

    private static boolean canWork(Person person) {
        return person.active()
                && person.roles().contains(Role.ANNOTATOR)
                && person.siteId() != null
                && !person.languages().isEmpty();
    }

    /**
     * Makes a queue that any region of the language goes to, with Earshot's own form and guidelines to start from.
     * Refused with the codes of {@link Queues#create}.
     */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public long makeQueue(String name, String language, @Nullable String clearance) {
        long queue = queues.create(new QueuePlan(name, language, null, TASK_TYPE, 5, clearance));
        FormRow form =
                forms.all().stream().filter(each -> !each.retired()).findFirst().orElseGet(this::starterForm);
        forms.choose(queue, form.id(), form.latest());
        return queue;
    }

    private FormRow starterForm() {
        long id = forms.create("Standard form", forms.starterQuestions());
        return new FormRow(id, "Standard form", 1, 0, false);
    }
}
