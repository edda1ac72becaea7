package org.earshot.procedure;

import java.util.ArrayList;
import java.util.List;
import org.earshot.procedure.ProcedureDraft.State;
import org.earshot.shared.Verdict;

/** What a draft must be before it may go on its way. */
final class DraftRules {

    static final int LONGEST_SUMMARY = 2000;

    private DraftRules() {}

    /** Everything that keeps the text from replacing the version in force, in the order of its lines. */
    static List<ProcedureProblem> problems(ReadProcedure read, ProcedureVersion current) {
        List<ProcedureProblem> problems = new ArrayList<>(read.problems());
        VersionNumber now = VersionNumber.of(current.version()).orElseThrow();
        if (read.version() != null
                && VersionNumber.of(read.version()).orElseThrow().compareTo(now) <= 0) {
            problems.addFirst(new ProcedureProblem(
                    read.versionLine(),
                    "Version " + current.version() + " is in force. Give this one a higher number, such as "
                            + now.next() + "."));
        }
        return List.copyOf(problems);
    }

    static Verdict mayBeProposed(ReadProcedure read, ProcedureVersion current, String changed) {
        List<ProcedureProblem> problems = problems(read, current);
        if (!problems.isEmpty()) {
            ProcedureProblem first = problems.getFirst();
            return Verdict.refused(
                    "procedure.problems",
                    "Line " + first.line() + ": " + first.reason() + (problems.size() == 1 ? "" : " There is more."));
        }
        if (changed.isEmpty() || changed.length() > LONGEST_SUMMARY) {
            return Verdict.refused(
                    "procedure.summary",
                    "Say what is different and why, in 1 to 2,000 characters. People read it first.");
        }
        return read.steps().equals(current.steps())
                ? Verdict.refused(
                        "procedure.same",
                        "No step is different from version " + current.version() + ". Nothing to publish.")
                : Verdict.allowed();
    }

    /** A second person, who saw this edition, replaces the version it was written from. */
    static Verdict mayBePublished(ProcedureDraft draft, ProcedureVersion current, long byAccount) {
        if (draft.state() != State.PROPOSED || draft.proposedBy() == null) {
            return Verdict.refused("procedure.not-proposed", "Nobody proposes this draft now. Look at it again.");
        }
        if (draft.proposedBy() == byAccount) {
            return Verdict.refused(
                    "procedure.same-person", "You proposed this draft. Another lead reads it and publishes it.");
        }
        return follows(draft, current);
    }

    static Verdict follows(ProcedureDraft draft, ProcedureVersion current) {
        return draft.follows().equals(current.version())
                ? Verdict.allowed()
                : Verdict.refused(
                        "procedure.overtaken",
                        "Version " + current.version()
                                + " was published since this was written. Compare with it, take over"
                                + " what is missing, and save again.");
    }
}
