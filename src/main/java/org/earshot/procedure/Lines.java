package org.earshot.procedure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads text as a small, plain YAML document, with the line of everything. What only serves tricks is refused before a
 * tree is made: anchors and aliases, tags, tabs, second documents, deep nesting, great size.
 */
final class Lines {

    static final int LONGEST = 200_000;
    private static final int DEEPEST = 6;

    private final String text;
    final List<ProcedureProblem> problems = new ArrayList<>();

    Lines(String text) {
        this.text = text;
    }

    /** The tree, or nothing when there are problems. */
    Optional<Node> tree() {
        if (text.length() > LONGEST) {
            problems.add(new ProcedureProblem(
                    1, "The file is too large: " + text.length() + " characters, " + LONGEST + " are allowed."));
            return Optional.empty();
        }
        characters();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                check(event);
            }
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                problems.add(new ProcedureProblem(1, "The file is empty."));
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            problems.add(new ProcedureProblem(at == null ? 1 : at.getLine() + 1, "This is not YAML: " + words(e)));
        } catch (YAMLException e) {
            problems.add(new ProcedureProblem(1, "This is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static String words(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
        return (e.getContext() == null ? problem : e.getContext() + ", " + problem) + ". The rest has not been read.";
    }

    private void characters() {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('\t') >= 0) {
                problems.add(new ProcedureProblem(i + 1, "There is a tab. Use spaces."));
            }
            if (lines[i].codePoints().anyMatch(Lines::unfit)) {
                problems.add(new ProcedureProblem(i + 1, "There is a character that cannot be shown. Take it out."));
            }
        }
    }

    /** Control characters, unpaired halves, and the rarer line ends, by which lines could be counted differently. */
    private static boolean unfit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFE || character == 0xFFFF || character == 0xFEFF;
        };
    }

    private int depth;
    private int documents;

    private void check(Event event) {
        switch (event) {
            case AliasEvent alias -> refuse(alias, "Aliases (*) are not allowed. Write it out.");
            case CollectionStartEvent start -> {
                depth++;
                if (depth == DEEPEST) {
                    refuse(start, "This is nested too deeply.");
                }
                anchor(start, start.getAnchor(), start.getTag());
            }
            case CollectionEndEvent end -> depth--;
            case ScalarEvent scalar -> anchor(scalar, scalar.getAnchor(), scalar.getTag());
            case DocumentStartEvent start -> {
                documents++;
                if (documents == 2) {
                    refuse(start, "A second document begins here. There is one procedure in a file.");
                }
            }
            default -> {}
        }
    }

    private void anchor(NodeEvent event, @Nullable String anchor, @Nullable String tag) {
        if (anchor != null) {
            refuse(event, "Anchors (&) are not allowed. Write it out.");
        }
        if (tag != null) {
            refuse(event, "Tags (!) are not allowed.");
        }
    }

    private void refuse(Event event, String reason) {
        problems.add(new ProcedureProblem(event.getStartMark().getLine() + 1, reason));
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(50);
        return new Yaml(new SafeConstructor(options));
    }
}
