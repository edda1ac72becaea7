package org.earshot.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.earshot.queue.Queues;
import org.earshot.review.Forms;
import org.earshot.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = {"earshot.demo=true", "earshot.data=target/test-demo"})
class DemoOrganisationTest {

    private final DemoPlan plan = DemoFiles.plan();

    @Autowired
    People people;

    @Autowired
    Queues queues;

    @Autowired
    Forms forms;

    @Autowired
    DemoOrganisation organisation;

    @Autowired
    DemoClips clips;

    @Autowired
    StartMessage message;

    @Test
    void everyDemoClipComesToStandInAQueueOfItsLanguage() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                SystemActor.call("test", queues::counts).waiting())
                        .isEqualTo(DemoFiles.clips().size()));
    }

    @Test
    void everyQueueAsksTheDemosQuestionsWithItsGuidelines() {
        SystemActor.run(
                "test",
                () -> assertThat(queues.list()).hasSameSizeAs(plan.queues()).allSatisfy(queue -> {
                    var form = forms.ofQueue(queue.id());
                    assertThat(forms.version(form.formId(), form.version()).questions())
                            .isEqualTo(plan.form().questions());
                    assertThat(forms.guidelines(queue.id()))
                            .allSatisfy(guideline -> assertThat(guideline.markdown())
                                    .isEqualTo(plan.guideline(guideline.question(), queue.language())));
                }));
    }

    @Test
    void aLaterStartChangesNothing() {
        int before = SystemActor.call("test", people::all).size();

        organisation.makeOnce();
        clips.handIn();

        assertThat(SystemActor.call("test", people::all)).hasSize(before);
        assertThat(SystemActor.call("test", queues::list)).hasSameSizeAs(plan.queues());
    }

    @Test
    void theStartNamesAddressAccountsPasswordAndHowToStop() {
        assertThat(message.message())
                .contains("http://localhost:")
                .contains("Ctrl+C")
                .contains(plan.password())
                .contains("ana ")
                .contains("custodian");
    }
}
