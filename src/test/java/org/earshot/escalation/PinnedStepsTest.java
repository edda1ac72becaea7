package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.procedure.Drafts;
import org.earshot.procedure.ProcedureDraft;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A database of its own: what is published here is in force nowhere else. */
@DatabaseTest
@TestPropertySource(properties = "spring.application.name=earshot-pinned")
class PinnedStepsTest {

    private static final String BEFORE = "Write the facts heard, with offsets, apart from what you infer.";
    private static final String AFTER = "Write down what was heard.";

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    Drafts drafts;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void versionTwoPublishedMidCaseLeavesThePinnedStepsUntilTheCaseIsMoved() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.toAssessment(desk, number, Category.C03);
        String second = publish(desk);
        String later = testCases.raise(desk, "C03", HappeningNow.NO);

        assertThat(testCases.file(number).procedureVersion()).isEqualTo("1.0");
        assertThat(fact(number)).startsWith(BEFORE);
        assertThat(testCases.file(later).procedureVersion()).isEqualTo(second);
        assertThat(fact(later)).startsWith(AFTER);

        Refused.with(
                "procedure.unknown",
                () -> testCases.apply(desk.lead(), number, new Command.MigrateProcedure("9.9", "newer")));
        testCases.apply(desk.lead(), number, new Command.MigrateProcedure(second, "the new words are clearer"));
        assertThat(fact(number)).startsWith(AFTER);
    }

    private String fact(String number) {
        return testCases.file(number).steps().stream()
                .filter(step -> step.step().id().equals("CORE-07"))
                .findFirst()
                .orElseThrow()
                .step()
                .text();
    }

    private String publish(TestCases.Desk desk) {
        ProcedureDraft draft = as.call(desk.lead(), () -> {
            ProcedureDraft begun = drafts.begin();
            drafts.propose(begun.id(), begun.edition(), begun.text().replace(BEFORE, AFTER), "Plainer words.");
            return drafts.one(begun.id());
        });
        return as.call(desk.otherLead(), () -> drafts.publish(draft.id(), draft.edition()));
    }
}
