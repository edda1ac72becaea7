package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class FormsTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Forms forms;

    @Autowired
    DSLContext db;

    @BeforeEach
    void anAdministrator() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aQueueHasAFormAndGuidelinesFromTheStart() {
        long queue = floor.queue("xa");
        QueueForm form = forms.ofQueue(queue);
        assertThat(forms.version(form.formId(), form.version()).questions()).isEqualTo(forms.starterQuestions());
        assertThat(forms.guidelines(queue))
                .extracting(Guideline::question)
                .startsWith("transcript")
                .endsWith("severity");
        assertThat(forms.guidelines(queue))
                .allSatisfy(guideline -> assertThat(guideline.markdown()).isNotBlank());
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStays() {
        List<FormQuestion> first = forms.starterQuestions();
        long id = forms.create(name(), first);
        Refused.with("form.same", () -> forms.publish(id, first));
        List<FormQuestion> shorter = new ArrayList<>(first.subList(0, 2));
        assertThat(forms.publish(id, shorter)).isEqualTo(2);
        assertThat(forms.version(id, 1).questions()).isEqualTo(first);
        assertThat(forms.versions(id)).extracting(FormVersion::version).containsExactly(2, 1);
        assertThatThrownBy(() -> db.execute("update review.form_version set published_by = 1 where form_id = ?", id))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aFormInUseStaysAndAnUnusedOneCanBeRetired() {
        long queue = floor.queue("xa");
        long id = forms.create(name(), forms.starterQuestions());
        forms.choose(queue, id, 1);
        Refused.with("form.in-use", () -> forms.retire(id));
        long other = forms.create(name(), forms.starterQuestions());
        forms.choose(queue, other, 1);
        forms.retire(id);
        Refused.with("form.retired", () -> forms.choose(queue, id, 1));
        Refused.with("form.unknown", () -> forms.choose(queue, other, 2));
        assertThat(forms.all()).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(other);
            assertThat(row.queues()).isEqualTo(1);
        });
    }

    @Test
    void aNameIsUsedOnce() {
        String name = name();
        forms.create(name, forms.starterQuestions());
        Refused.with("form.taken", () -> forms.create(" " + name + " ", forms.starterQuestions()));
        Refused.with("form.name", () -> forms.create("  ", forms.starterQuestions()));
        Refused.with("form.questions", () -> forms.create(name(), List.of()));
    }

    @Test
    void guidelinesKeepEveryWording() {
        long queue = floor.queue("xa");
        String key = forms.ofQueue(queue).key();
        forms.write(queue, "wakeWord", "one");
        forms.write(queue, "wakeWord", "two");
        assertThat(forms.wordings(queue, "wakeWord"))
                .extracting(Guideline::markdown)
                .containsExactly("two", "one");
        assertThat(forms.guidelines(queue).get(1).markdown()).isEqualTo("two");
        assertThat(forms.ofQueue(queue).key()).as("desks fetch the new wording").isNotEqualTo(key);
        Refused.with("guideline.long", () -> forms.write(queue, "wakeWord", "x".repeat(20_001)));
    }

    @Test
    void onlyAdministratorsChangeForms() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        assertThat(forms.all()).isNotEmpty();
        assertThatThrownBy(() -> forms.create(name(), List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private static String name() {
        return "Form " + UUID.randomUUID();
    }
}
