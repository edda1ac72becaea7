package org.earshot.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.disclosure.SimulatedTeam.FIGURES;
import static org.earshot.disclosure.SimulatedTeam.NESTED;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Linear programming over everything that managers read of a team of forty in thirteen weeks, with every filter. The bands cover 0 to
 * 100 %, so half of their range is 0.5 of a yes.
 *
 * <p>What is withheld does not depend on any figure, so the proof holds for each that is a yes or no of everybody in the group: with
 * steps as exposure, pace, filings taken back and agreement have them, where one yes means all before it, and alone with any number of
 * people counted. It would not hold for a figure of which one knows who can be a yes at all, such as the pace in a queue for
 * which some of the group have no clearance: that would be a figure about the others alone.
 */
class AttackOnSuppressionTest {

    private static final int WEEKS = 13;
    private static final double HALF_THE_RANGE = 0.5;

    /** Three that stay, and one drawn anew with each run. */
    static LongStream seeds() {
        return LongStream.of(5, 11, 2026, new Random().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatManagersReadLeavesEverybodyAtLeastHalfOfTheRange(long seed) {
        List<Statement> told = Publications.withCohorts(new SimulatedTeam(seed), WEEKS, seed);
        var attack = new Attack(told, NESTED, false);

        assertThat(told).as("told with seed " + seed).isNotEmpty();
        for (String figure : FIGURES) {
            assertThat(attack.on(figure))
                    .as("figure " + figure + ", seed " + seed)
                    .allSatisfy((person, bounds) -> assertThat(bounds.width())
                            .as("person " + person + " " + bounds)
                            .isGreaterThanOrEqualTo(HALF_THE_RANGE));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void evenWhoKnowsThatAnswersAreYesOrNoCannotTellWhich(long seed) {
        List<Statement> told = Publications.withCohorts(new SimulatedTeam(seed), WEEKS, seed);
        var attack = new Attack(told, NESTED, true);

        for (String figure : FIGURES) {
            assertThat(attack.on(figure).values())
                    .as("figure " + figure + ", seed " + seed)
                    .containsOnly(new Attack.Bounds(0, 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameAttackBreaksFiguresWithoutComplementarySuppression(long seed) {
        List<Statement> told = Publications.withoutComplementarySuppression(new SimulatedTeam(seed), WEEKS);
        var attack = new Attack(told, NESTED, false);

        long broken = FIGURES.stream()
                .flatMap(figure -> attack.on(figure).values().stream())
                .filter(bounds -> bounds.width() < HALF_THE_RANGE)
                .count();
        System.out.println(
                "seed " + seed + ": without complementary suppression " + broken + " answers are worked out");
        assertThat(broken).as("answers worked out, seed " + seed).isPositive();
    }

    @Test
    void oneWhoLeavesGivesTheirAnswerAwayWhereNothingIsWithheld() {
        List<Long> everybody = LongStream.rangeClosed(1, 40).boxed().toList();
        List<Long> others = everybody.subList(0, 39);
        var told = List.of(
                Statement.share("100", everybody, 40, new Range(5, 10)),
                Statement.share("100", others, 39, new Range(0, 5)));

        assertThat(new Attack(told, List.of(), true).on("100").get(40L)).isEqualTo(new Attack.Bounds(1, 1));
    }
}
