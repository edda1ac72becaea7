package org.earshot.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one step differs between two versions.
 *
 * @param before null for a step that came
 * @param after null for a step that went
 * @param words the text of the step word by word
 */
public record StepChange(
        @Nullable ProcedureStep before, @Nullable ProcedureStep after, List<Piece> words) {

    /** Words in a row that stayed, went or came. */
    public record Piece(Kind kind, String text) {

        /** What became of them. */
        public enum Kind {
            SAME,
            WENT,
            CAME
        }
    }

    /** The step as it is now, or as it last was. */
    public ProcedureStep step() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }
}
