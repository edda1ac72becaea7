package org.earshot.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Whoever puts together everything that was told, knows who was in which group and who was away when, and takes it that nobody's habits
 * changed: linear programming gives the tightest bounds of each person's answer to each figure.
 */
final class Attack {

    /** From which to which part of a yes somebody's answer can be. */
    record Bounds(double from, double to) {
        double width() {
            return to - from;
        }
    }

    private static final double TOLERANCE = 1e-7;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Map<Long, Variable>> answers = new HashMap<>();

    /**
     * @param nested figures of which whoever answers yes to one answers yes to all before it
     * @param whole that an answer is yes or no and nothing between
     */
    Attack(Collection<Statement> told, List<String> nested, boolean whole) {
        Set<Long> people = new TreeSet<>();
        told.forEach(each -> people.addAll(each.weights().keySet()));
        Set<Statement> different = new LinkedHashSet<>(told);
        different.stream().map(Statement::figure).distinct().forEach(figure -> {
            Map<Long, Variable> ofFigure = new HashMap<>();
            people.forEach(person -> ofFigure.put(
                    person,
                    model.newVariable(figure + " " + person).lower(0).upper(1).integer(whole)));
            answers.put(figure, ofFigure);
        });
        int number = 0;
        for (Statement each : different) {
            var sum = model.newExpression("told " + number++).lower(each.from()).upper(each.to());
            each.weights().forEach((person, weight) -> sum.set(of(each.figure(), person), weight));
        }
        for (int i = 1; i < nested.size(); i++) {
            for (long person : people) {
                model.newExpression("nested " + number++)
                        .lower(0)
                        .set(of(nested.get(i - 1), person), 1)
                        .set(of(nested.get(i), person), -1);
            }
        }
    }

    /** The tightest bounds of everybody's answer. */
    Map<Long, Bounds> on(String figure) {
        Map<Long, Bounds> found = new HashMap<>();
        Objects.requireNonNull(answers.get(figure)).forEach((person, answer) -> found.put(person, bounds(answer)));
        return found;
    }

    private Variable of(String figure, long person) {
        return Objects.requireNonNull(
                Objects.requireNonNull(answers.get(figure)).get(person));
    }

    private Bounds bounds(Variable answer) {
        answer.weight(1);
        var least = model.minimise();
        var most = model.maximise();
        answer.weight(null);
        if (!least.getState().isOptimal() || !most.getState().isOptimal()) {
            throw new IllegalStateException("no answer: " + least.getState() + ", " + most.getState());
        }
        return new Bounds(tidy(least.getValue()), tidy(most.getValue()));
    }

    private static double tidy(double value) {
        return Math.abs(value - Math.rint(value)) < TOLERANCE ? Math.rint(value) : value;
    }
}
