package org.earshot.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.earshot.procedure.ProcedureStep.Group;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a procedure file strictly and names every problem with its line. */
final class ProcedureReader {

    /** The categories of the path; a procedure gives them steps and cannot add any. */
    static final List<String> CATEGORIES =
            IntStream.rangeClosed(0, 14).mapToObj("C%02d"::formatted).toList();

    private static final Set<String> KEYS = Set.of("procedure", "version", "core", "emergency", "categories");
    private static final int MOST_STEPS = 300;
    private static final int MOST_PROBLEMS = 100;

    private final List<ProcedureProblem> problems = new ArrayList<>();
    private final List<ProcedureStep> steps = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private @Nullable String version;
    private int versionLine = 1;

    private ProcedureReader() {}

    static ReadProcedure read(String text) {
        var lines = new Lines(text.replace("\r\n", "\n"));
        var reader = new ProcedureReader();
        lines.tree().ifPresent(reader::root);
        reader.problems.addAll(lines.problems);
        return new ReadProcedure(
                reader.version,
                reader.versionLine,
                List.copyOf(reader.steps),
                reader.problems.stream()
                        .sorted(Comparator.comparingInt(ProcedureProblem::line))
                        .limit(MOST_PROBLEMS)
                        .toList());
    }

    private void root(Node node) {
        if (!(node instanceof MappingNode root)) {
            refuse(node, "A procedure file begins with 'procedure: escalation'.");
            return;
        }
        Map<String, Node> found = entries(root, KEYS, "a procedure");
        if (text(found, "procedure", root) instanceof String name && !name.equals("escalation")) {
            refuse(found.get("procedure"), "This is the procedure '" + shown(name) + "'. Only 'escalation' is known.");
        }
        if (text(found, "version", root) instanceof String name) {
            versionLine = line(found.getOrDefault("version", root));
            if (VersionNumber.of(name).isEmpty()) {
                refuse(found.get("version"), "A version is two numbers with a point, such as 1.1.");
            } else {
                version = name;
            }
        }
        group(found.get("core"), root, "core", Group.CORE, null);
        group(found.get("emergency"), root, "emergency", Group.EMERGENCY, null);
        categories(found.get("categories"));
        if (steps.size() > MOST_STEPS) {
            refuse(root, "There are " + steps.size() + " steps. Keep to " + MOST_STEPS + "; people have to read them.");
        }
    }

    private void categories(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof MappingNode categories)) {
            refuse(node, "Under 'categories' stand codes, such as 'C01:', each with its steps.");
            return;
        }
        Map<String, Node> found = entries(categories, Set.copyOf(CATEGORIES), "the categories");
        found.forEach((code, steps) -> group(steps, categories, code, Group.CATEGORY, code));
    }

    private void group(@Nullable Node node, Node parent, String name, Group group, @Nullable String category) {
        if (node == null) {
            refuse(parent, "'" + name + "' is missing.");
        } else if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(each -> step(each, group, category));
        } else {
            refuse(node, "'" + name + "' has no steps. Each is a line that begins with '-'.");
        }
    }

    private void step(Node node, Group group, @Nullable String category) {
        if (!(node instanceof MappingNode fields)) {
            refuse(node, "A step has keys: id, role, before or by, evidence, text.");
            return;
        }
        var read = new StepReader(fields, entries(fields, StepReader.KEYS, "a step"), problems).read(group, category);
        String id = read.id();
        if (!id.isEmpty()) {
            Integer first = lineOfId.putIfAbsent(id, line(fields));
            if (first != null) {
                refuse(fields, "The id " + id + " is there already, on line " + first + ".");
            }
        }
        steps.add(read);
    }

    private Map<String, Node> entries(MappingNode node, Set<String> known, String of) {
        Map<String, Node> found = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                refuse(entry.getKeyNode(), "A key is one word.");
            } else if (!known.contains(key.getValue())) {
                refuse(
                        key,
                        "'" + shown(key.getValue()) + "' is not known in " + of + ". Known are: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (found.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                refuse(key, "'" + key.getValue() + "' is there twice.");
            }
        }
        return found;
    }

    private @Nullable String text(Map<String, Node> found, String key, Node parent) {
        Node node = found.get(key);
        if (node == null) {
            refuse(parent, "'" + key + "' is missing.");
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        refuse(node, "'" + key + "' is a text.");
        return null;
    }

    private void refuse(@Nullable Node node, String reason) {
        problems.add(new ProcedureProblem(node == null ? 1 : line(node), reason));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** What somebody wrote, short enough for a sentence. */
    static String shown(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }
}
