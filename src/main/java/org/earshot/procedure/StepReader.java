package org.earshot.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.procedure.ProcedureStep.EvidenceKind;
import org.earshot.procedure.ProcedureStep.Gate;
import org.earshot.procedure.ProcedureStep.Group;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one step; a field that cannot be read becomes a problem and a harmless value. */
final class StepReader {

    static final Set<String> KEYS = Set.of("id", "role", "before", "by", "evidence", "na", "text");

    private static final List<String> ROLES =
            List.of("annotator", "supervisor", "ts-analyst", "ts-lead", "system", "any");
    private static final List<String> EVIDENCE = List.of("none", "note", "record", "hash");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,11}-[0-9]{1,3}");
    private static final int LONGEST_TEXT = 1000;

    private final MappingNode step;
    private final Map<String, Node> fields;
    private final List<ProcedureProblem> problems;

    StepReader(MappingNode step, Map<String, Node> fields, List<ProcedureProblem> problems) {
        this.step = step;
        this.fields = fields;
        this.problems = problems;
    }

    ProcedureStep read(Group group, @Nullable String category) {
        String id = required("id").orElse("");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            refuse("id", "An id is capitals, a hyphen and a number, such as CORE-01.");
        }
        String role = oneOf("role", ROLES);
        boolean by = fields.containsKey("by");
        String command = command(by);
        check(role, by, command);
        String evidence = oneOf("evidence", EVIDENCE);
        return new ProcedureStep(
                id,
                group,
                category,
                role,
                by ? Gate.BY : Gate.BEFORE,
                command,
                EvidenceKind.valueOf(evidence.isEmpty() ? "NONE" : evidence.toUpperCase(java.util.Locale.ROOT)),
                mayBeNotApplicable(by),
                words());
    }

    private String command(boolean by) {
        boolean before = fields.containsKey("before");
        if (by && before) {
            refuse("by", "A step has either 'before' or 'by', not both.");
            return "";
        }
        if (!by && !before) {
            refuse(null, "A step needs 'before' (what it must be done before) or 'by' (the command that does it).");
            return "";
        }
        String key = by ? "by" : "before";
        if (!by && required(key).filter(ProcedureCommands.RAISE::equals).isPresent()) {
            refuse(key, "Nothing comes before a raise: it must never wait for anything.");
            return "";
        }
        return oneOf(
                key,
                by
                        ? ProcedureCommands.ALL
                        : ProcedureCommands.ALL.stream()
                                .filter(each -> !each.equals(ProcedureCommands.RAISE))
                                .toList());
    }

    /** A step that nobody can do would hold its cases for ever. */
    private void check(String role, boolean by, String command) {
        if (!by && role.equals("system")) {
            refuse("role", "The system does a step only together with a command. Write 'by' or name another role.");
        }
        if (role.equals("annotator") && !command.isEmpty() && !command.equals(ProcedureCommands.RAISE)) {
            refuse("role", "An annotator takes part in raising only. Name another role for this step.");
        }
    }

    private boolean mayBeNotApplicable(boolean by) {
        if (!fields.containsKey("na")) {
            return false;
        }
        String value = oneOf("na", List.of("true", "false"));
        if (by) {
            refuse("na", "A step that a command does is always done; 'na' stands with 'before' only.");
        }
        return value.equals("true");
    }

    private String words() {
        String text = required("text").orElse("").strip();
        if (fields.get("text") instanceof ScalarNode && text.isEmpty()) {
            refuse("text", "The text is empty. Say what to do.");
        }
        if (text.length() > LONGEST_TEXT) {
            refuse("text", "The text is too long: " + text.length() + " characters, " + LONGEST_TEXT + " are allowed.");
        }
        return text;
    }

    private String oneOf(String key, List<String> known) {
        Optional<String> value = required(key);
        if (value.isPresent() && !known.contains(value.get())) {
            refuse(
                    key,
                    "'" + ProcedureReader.shown(value.get()) + "' is not known for '" + key + "'. Known are: "
                            + String.join(", ", known) + ".");
            return "";
        }
        return value.orElse("");
    }

    private Optional<String> required(String key) {
        Node node = fields.get(key);
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        String reason = node == null ? "'" + key + "' is missing." : "'" + key + "' is a text.";
        ProcedureProblem problem =
                new ProcedureProblem(ProcedureReader.line(Objects.requireNonNullElse(node, step)), reason);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return Optional.empty();
    }

    private void refuse(@Nullable String key, String reason) {
        Node node = key == null ? null : fields.get(key);
        problems.add(new ProcedureProblem(ProcedureReader.line(Objects.requireNonNullElse(node, step)), reason));
    }
}
