package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms, their versions, which queue uses which, and the guidelines beside the questions. A published version and a written
 * guideline never change: a change is a new version. A queue without a choice uses the form that comes with Earshot.
 */
@Door
public class Forms {

    static final int GUIDELINE_LIMIT = 20_000;

    private final FormStore forms;
    private final GuidelineStore guidelines;
    private final Starter starter;
    private final Audit audit;

    Forms(FormStore forms, GuidelineStore guidelines, Starter starter, Audit audit) {
        this.forms = forms;
        this.guidelines = guidelines;
        this.starter = starter;
        this.audit = audit;
    }

    /** All forms by name, retired ones last. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<FormRow> all() {
        return forms.all();
    }

    /** One version; refused with {@code form.unknown}. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public FormVersion version(long formId, int version) {
        return forms.version(formId, version);
    }

    /** All versions of a form, newest first. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<FormVersion> versions(long formId) {
        return forms.versions(formId);
    }

    /** The questions that come with Earshot, to start a form from. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    public List<FormQuestion> starterQuestions() {
        return starter.questions();
    }

    /** Makes a form and publishes its first version. Refused with {@code form.name}, {@code form.taken} and the codes of {@link #publish}. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public long create(String name, List<FormQuestion> questions) {
        FormRules.checkName(name).orThrow();
        FormRules.check(questions).orThrow();
        if (forms.taken(name.strip())) {
            throw new Refusal("form.taken", "There is already a form called " + name.strip() + ".");
        }
        long id = forms.create(name.strip());
        forms.publish(id, 1, questions);
        audit.record("review.form-published", "form", id, Map.of("version", 1));
        return id;
    }

    /**
     * Publishes the next version and returns its number; queues go on with the version they name. Refused with
     * {@code form.questions} (what is wrong, and in which question), {@code form.same} and {@code form.retired}.
     */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public int publish(long formId, List<FormQuestion> questions) {
        FormRules.check(questions).orThrow();
        forms.lock(formId);
        FormVersion latest = forms.latest(formId);
        if (latest.questions().equals(questions)) {
            throw new Refusal("form.same", "Nothing has been changed since version " + latest.version() + ".");
        }
        int version = latest.version() + 1;
        forms.publish(formId, version, questions);
        audit.record("review.form-published", "form", formId, Map.of("version", version));
        return version;
    }

    /** Offers the form to no more queues; refused with {@code form.in-use} while a queue uses it. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void retire(long formId) {
        forms.lock(formId);
        if (forms.inUse(formId)) {
            throw new Refusal("form.in-use", "A queue still uses this form. Choose another one for it first.");
        }
        forms.retire(formId);
        audit.record("review.form-retired", "form", formId);
    }

    /** The form version that a queue uses. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public QueueForm ofQueue(long queueId) {
        return forms.ofQueue(queueId);
    }

    /** Lets a queue use a form version from now on; clips in hand are filed under the one they were opened with. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void choose(long queueId, long formId, int version) {
        forms.lock(formId);
        forms.version(formId, version);
        forms.choose(queueId, formId, version);
        audit.record("review.form-chosen", "queue", queueId, Map.of("form", formId, "version", version));
    }

    /** What a queue says about each question of its form and about the severity, in the order they are asked. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Guideline> guidelines(long queueId) {
        QueueForm form = forms.ofQueue(queueId);
        Map<String, Guideline> written = guidelines.of(queueId);
        return Stream.concat(
                        forms.version(form.formId(), form.version()).questions().stream()
                                .map(FormQuestion::key),
                        Stream.of(FormRules.SEVERITY))
                .map(question -> written.getOrDefault(question, starter.guideline(question)))
                .toList();
    }

    /** All wordings of one guideline, newest first. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Guideline> wordings(long queueId, String question) {
        return new ArrayList<>(guidelines.versions(queueId, question));
    }

    /** Writes a guideline anew; refused with {@code guideline.long} above 20,000 characters. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void write(long queueId, String question, String markdown) {
        if (markdown.length() > GUIDELINE_LIMIT) {
            throw new Refusal(
                    "guideline.long", "Keep a guideline below 20,000 characters; people read it while they work.");
        }
        int version = guidelines.write(queueId, question, Storable.text(markdown));
        audit.record("review.guideline-written", "queue", queueId, Map.of("question", question, "version", version));
    }

    /** Markdown as people will see it: safe HTML. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    public String preview(String markdown) {
        return SafeMarkdown.html(markdown);
    }
}
