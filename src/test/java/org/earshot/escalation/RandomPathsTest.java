package org.earshot.escalation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do in whatever order, no case closes without a decision of two people, an answer and an owner of its hold. */
@DatabaseTest
class RandomPathsTest {

    private static final int SEQUENCES = 5000;
    private static final int COMMANDS = 300;

    @Autowired
    Pinned pinned;

    @Test
    void randomCommandSequencesNeverReachClosedWithoutDecisionAnswerAndHoldOwner() {
        assumeFalse(TestDatabase.POSTGRES, "no database takes part, so once is enough");
        List<Step> procedure = pinned.steps("1.0");
        long seed = new Random().nextLong();
        Map<CaseState, Integer> reached = new EnumMap<>(CaseState.class);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            var commands = new RandomCommands(seed + sequence, procedure);
            Set<CaseState> seen = new HashSet<>();
            for (int i = 0; i < COMMANDS; i++) {
                if (commands.step()) {
                    check(commands.about, seed + sequence);
                    seen.add(commands.about.state);
                }
            }
            seen.forEach(state -> reached.merge(state, 1, Integer::sum));
        }
        // Every state is reached by chance, or the test would show nothing.
        assertThat(reached.keySet())
                .as("seed %d, reached %s", seed, reached)
                .containsAll(List.of(CaseState.values()).subList(1, 10));
    }

    private static void check(CaseInHand about, long seed) {
        String which = "seed " + seed + " in " + about.state;
        about.clocks.stream()
                .filter(clock -> clock.metAt() != null)
                .forEach(clock -> assertThat(clock)
                        .as(which)
                        .matches(met -> somebodyDid(about, met), "somebody did what it was for"));
        if (about.state == CaseState.DECIDED
                || about.state == CaseState.REFERRAL_PENDING
                || about.state == CaseState.REFERRED
                || about.state == CaseState.CLOSED) {
            CaseDecision decision = about.decided().orElseThrow(() -> new AssertionError(which));
            Long approver = decision.approvedBy();
            assertThat(approver)
                    .as(which)
                    .isNotNull()
                    .isNotEqualTo(decision.proposedBy())
                    .isNotEqualTo(about.triagedBy);
            assertThat(approver).as(which).isNotEqualTo(about.raisedBy);
            // An opening after the approval may be anybody's.
            assertThat(approver)
                    .as(which)
                    .matches(one -> about.emergencies.stream()
                            .filter(lane -> !lane.openedAt().isAfter(decision.approvedAt()))
                            .noneMatch(lane -> lane.openedBy() == one));
        }
        if (about.state == CaseState.REFERRAL_PENDING || about.state == CaseState.REFERRED) {
            var referral = about.decided().orElseThrow().referral();
            assertThat(referral.firstSignatureBy()).as(which).isNotNull();
            assertThat(referral.secondSignatureBy()).as(which).isNotEqualTo(referral.firstSignatureBy());
        }
        if (about.state == CaseState.CLOSED) {
            assertThat(about.answering).as(which).isNotEqualTo(CaseInHand.Answering.OPEN);
            assertThat(about.holdOwnerId).as(which).isNotNull();
            assertThat(about.holdUntil).as(which).isNotNull();
            assertThat(about.acknowledgedBy).as(which).isNotNull().isNotEqualTo(about.raisedBy);
            assertThat(about.triagedBy).as(which).isNotNull();
            assertThat(about.emergencyOpen()).as(which).isFalse();
            assertThat(about.decided().orElseThrow().outcome().refers()
                            && about.decided().orElseThrow().referral().deliveredAt() == null)
                    .as(which)
                    .isFalse();
            assertThat(about.clocks).as(which).noneMatch(CaseClock::running);
            assertThat(about.clocks).as(which).noneMatch(clock -> clock.breachedAt() != null && clock.reason() == null);
        }
    }

    private static boolean somebodyDid(CaseInHand about, CaseClock met) {
        return switch (met.kind()) {
            case ACKNOWLEDGE -> about.acknowledgedBy != null;
            case TRIAGE -> about.triagedBy != null;
            case DECIDE ->
                about.decisions.stream()
                        .anyMatch(made -> requireNonNull(met.metAt()).equals(made.approvedAt()));
            case REFER ->
                about.decisions.stream()
                        .anyMatch(made -> requireNonNull(met.metAt())
                                .equals(made.referral().sentAt()));
            case ANSWER ->
                about.answers.contains(CaseAnswer.Kind.DECIDED) || about.answers.contains(CaseAnswer.Kind.MERGED);
        };
    }
}
