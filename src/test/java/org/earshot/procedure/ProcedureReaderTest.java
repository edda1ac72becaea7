package org.earshot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.procedure.ProcedureStep.EvidenceKind;
import org.earshot.procedure.ProcedureStep.Gate;
import org.earshot.procedure.ProcedureStep.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strict reader: what it takes, and what it says about each defect, on which line. */
class ProcedureReaderTest {

    /** Line 5 is a core step, line 7 an emergency step, line 10 a step of C01. */
    static final String SMALL = """
            procedure: escalation
            version: "1.1"
            core:
              - {id: CORE-01, role: annotator, by: raise, evidence: none, text: "Press Escalate."}
              - {id: CORE-02, role: supervisor, before: triage, evidence: record, na: true, text: "Record the time."}
            emergency:
              - {id: EM-01, role: any, before: stand-down, evidence: note, text: "Name one commander."}
            categories:
              C01:
                - {id: C01-1, role: ts-lead, before: propose, evidence: hash, text: "Facts only."}
            """;

    @Test
    void readsWhatIsThere() {
        ReadProcedure read = ProcedureReader.read(SMALL);
        assertThat(read.problems()).isEmpty();
        assertThat(read.version()).isEqualTo("1.1");
        assertThat(read.steps())
                .containsExactly(
                        new ProcedureStep(
                                "CORE-01",
                                Group.CORE,
                                null,
                                "annotator",
                                Gate.BY,
                                "raise",
                                EvidenceKind.NONE,
                                false,
                                "Press Escalate."),
                        new ProcedureStep(
                                "CORE-02",
                                Group.CORE,
                                null,
                                "supervisor",
                                Gate.BEFORE,
                                "triage",
                                EvidenceKind.RECORD,
                                true,
                                "Record the time."),
                        new ProcedureStep(
                                "EM-01",
                                Group.EMERGENCY,
                                null,
                                "any",
                                Gate.BEFORE,
                                "stand-down",
                                EvidenceKind.NOTE,
                                false,
                                "Name one commander."),
                        new ProcedureStep(
                                "C01-1",
                                Group.CATEGORY,
                                "C01",
                                "ts-lead",
                                Gate.BEFORE,
                                "propose",
                                EvidenceKind.HASH,
                                false,
                                "Facts only."));
    }

    @Test
    void theVersionThatComesWithEarshotIsWhole() {
        ProcedureVersion first = VersionStore.comesWithEarshot();
        assertThat(first.version()).isEqualTo("1.0");
        assertThat(first.core()).hasSize(17).extracting(ProcedureStep::id).startsWith("CORE-01");
        assertThat(first.emergency()).hasSize(6);
        assertThat(first.ofCategory("C02")).hasSize(4);
        assertThat(first.ofCategory("C12")).isEmpty();
        assertThat(first.before("stand-down", "C00", false)).isEmpty();
        assertThat(first.before("close", "C02", true))
                .extracting(ProcedureStep::id)
                .containsExactly("CORE-15", "CORE-16", "CORE-17", "EM-06", "C02-4");
    }

    record Defect(String name, String from, String to, int line, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Defect> defects() {
        return List.of(
                new Defect(
                        "unknown key", "evidence: note,", "evidence: note, colour: red,", 7, "'colour' is not known"),
                new Defect(
                        "unknown key at the top", "emergency:", "emergencies: {}\nemergency:", 6, "'emergencies' is"),
                new Defect("duplicate id", "EM-01", "CORE-02", 7, "CORE-02 is there already, on line 5"),
                new Defect("duplicate key", "role: any,", "role: any, role: any,", 7, "'role' is there twice"),
                new Defect("malformed id", "EM-01", "em 1", 7, "An id is capitals"),
                new Defect("unknown role", "role: any", "role: boss", 7, "'boss' is not known for 'role'"),
                new Defect(
                        "unknown command",
                        "before: stand-down",
                        "before: lunch",
                        7,
                        "'lunch' is not known for 'before'"),
                new Defect("before raise", "before: triage", "before: raise", 5, "Nothing comes before a raise"),
                new Defect(
                        "before an emergency",
                        "before: stand-down",
                        "before: open-emergency",
                        7,
                        "not known for 'before'"),
                new Defect("missing text", ", text: \"Facts only.\"", "", 10, "'text' is missing"),
                new Defect("empty text", "Facts only.", "   ", 10, "The text is empty"),
                new Defect("long text", "Facts only.", "x".repeat(1001), 10, "The text is too long"),
                new Defect("text is a list", "\"Facts only.\"", "[a, b]", 10, "'text' is a text"),
                new Defect("both gates", "by: raise", "by: raise, before: triage", 4, "either 'before' or 'by'"),
                new Defect("neither gate", "before: stand-down, ", "", 7, "A step needs 'before'"),
                new Defect("na on a by step", "by: raise,", "by: raise, na: true,", 4, "'na' stands with 'before'"),
                new Defect("na neither true nor false", "na: true", "na: maybe", 5, "'maybe' is not known for 'na'"),
                new Defect(
                        "unknown evidence",
                        "evidence: hash",
                        "evidence: photo",
                        10,
                        "'photo' is not known for 'evidence'"),
                new Defect("unknown category", "C01:", "C15:", 9, "'C15' is not known in the categories"),
                new Defect(
                        "a step for the annotator later",
                        "role: supervisor",
                        "role: annotator",
                        5,
                        "takes part in raising"),
                new Defect(
                        "a step the system would never do",
                        "role: any",
                        "role: system",
                        7,
                        "only together with a command"),
                new Defect("no steps", SMALL.lines().toList().get(6) + "\n", "", 6, "'emergency' has no steps"),
                new Defect("no core", "core:", "categories2:", 1, "'core' is missing"),
                new Defect("no version", "version: \"1.1\"\n", "", 1, "'version' is missing"),
                new Defect("malformed version", "\"1.1\"", "\"1.01\"", 2, "two numbers with a point"),
                new Defect("another procedure", "escalation", "lunch", 1, "Only 'escalation' is known"),
                new Defect("tab", "    - {id: C01", "\t- {id: C01", 10, "There is a tab"),
                new Defect("unseen character", "Facts only", "Facts\u0007only", 10, "cannot be shown"),
                new Defect("half a character", "Facts only", "Facts\ud83donly", 10, "cannot be shown"),
                new Defect("anchor", "- {id: EM-01", "- &a {id: EM-01", 7, "Anchors (&)"),
                new Defect("alias", "\"Facts only.\"", "*a", 10, "Aliases (*)"),
                new Defect("tag", "\"Facts only.\"", "!!java.net.URL [\"http://x\"]", 10, "Tags (!)"),
                new Defect("second document", "categories:", "---\ncategories:", 8, "A second document"),
                new Defect("broken YAML", "evidence: note, text", "evidence: note} text", 7, "This is not YAML"),
                new Defect("nested deeply", "\"Facts only.\"", "[[[[[[[[1]]]]]]]]", 10, "nested too deeply"),
                new Defect("too large", "Facts only.", "x".repeat(Lines.LONGEST), 1, "The file is too large"),
                new Defect("a list at the top", SMALL, "- one\n", 1, "begins with 'procedure: escalation'"),
                new Defect("nothing", SMALL, "# only this\n", 1, "The file is empty"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void refusesWithLineAndReason(Defect defect) {
        String text = SMALL.replace(defect.from(), defect.to());
        assertThat(text).isNotEqualTo(SMALL);
        assertThat(ProcedureReader.read(text).problems()).as(defect.name()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(defect.line());
            assertThat(problem.reason()).contains(defect.reason());
        });
    }

    @Test
    void namesEveryProblemAndNotOnlyTheFirst() {
        String text = SMALL.replace("role: any", "role: boss")
                .replace("evidence: hash", "evidence: photo")
                .replace("before: triage", "before: raise");
        assertThat(ProcedureReader.read(text).problems())
                .extracting(ProcedureProblem::line)
                .containsExactly(5, 7, 10);
    }

    @Test
    void aStepOfLongLinesIsNamedByTheLineOfTheField() {
        String text = SMALL.replace("{id: EM-01, role: any,", "id: EM-01\n    role: boss\n   ")
                .replace(
                        "before: stand-down, evidence: note, text: \"Name one commander.\"}",
                        "before: stand-down\n    evidence: note\n    text: One.");
        assertThat(ProcedureReader.read(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.reason()).contains("boss");
        });
    }
}
