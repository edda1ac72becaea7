package org.earshot.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.earshot.access.Organisation;
import org.earshot.access.Role;
import org.earshot.queue.Queues;
import org.earshot.review.Forms;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SetUpTest {

    @Autowired
    As as;

    @Autowired
    SetUp setUp;

    @Autowired
    Organisation organisation;

    @Autowired
    Queues queues;

    @Autowired
    Forms forms;

    @BeforeEach
    void signIn() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void namesWhatIsMissingUntilNothingIs() {
        organisation.call("Example Hearing");
        assertThat(setUp.missing()).doesNotContain(SetUpStep.ORGANISATION);
        as.annotator("en");
        assertThat(setUp.missing()).doesNotContain(SetUpStep.SITE, SetUpStep.PEOPLE);
        setUp.makeQueue("set-up queue", "xs", null);
        assertThat(setUp.missing()).isEmpty();
    }

    @Test
    void aQueueMadeByTheSetUpHasAFormAndGuidelines() {
        long queue = setUp.makeQueue("another set-up queue", "xt", null);
        assertThat(queues.queue(queue).language()).isEqualTo("xt");
        assertThat(forms.ofQueue(queue).version()).isPositive();
        assertThat(forms.guidelines(queue)).isNotEmpty();
    }

    @Test
    void aQueueThatIsRefusedLeavesNothingBehind() {
        int before = queues.list().size();
        assertThatThrownBy(() -> setUp.makeQueue("", "xu", null)).isInstanceOf(Refusal.class);
        assertThat(queues.list()).hasSize(before);
    }

    @Test
    void onlyAnAdministratorSetsUp() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        assertThatThrownBy(() -> setUp.missing()).isInstanceOf(AccessDeniedException.class);
    }
}
