package org.earshot.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One step of the procedure.
 *
 * @param id the same through all versions, such as CORE-01
 * @param category C00 to C14 for a step of one category, otherwise null
 * @param role who does it: annotator, supervisor, ts-analyst, ts-lead, system or any
 * @param command one of {@link ProcedureCommands}
 * @param mayBeNotApplicable whether it may be left out, with a reason
 */
public record ProcedureStep(
        String id,
        Group group,
        @Nullable String category,
        String role,
        Gate gate,
        String command,
        EvidenceKind evidence,
        boolean mayBeNotApplicable,
        String text) {

    /** When a step belongs to a case: always, once an emergency is open, or in one category. */
    public enum Group {
        CORE,
        EMERGENCY,
        CATEGORY
    }

    /** How a step and its command hang together. */
    public enum Gate {
        /** The command is refused until the step is done. */
        BEFORE,
        /** The command does the step. */
        BY
    }

    /** What a step leaves behind: nothing, a text, structured fields, a hash. */
    public enum EvidenceKind {
        NONE,
        NOTE,
        RECORD,
        HASH
    }
}
