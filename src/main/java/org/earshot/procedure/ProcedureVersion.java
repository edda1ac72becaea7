package org.earshot.procedure;

import java.time.Instant;
import java.util.List;
import org.earshot.procedure.ProcedureStep.Gate;
import org.earshot.procedure.ProcedureStep.Group;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the procedure, which never changes.
 *
 * @param version such as 1.0
 * @param changed what is different from the version before it, in words
 * @param text the file as it was published
 * @param sha256 of the text in UTF-8, 64 hexadecimal digits
 * @param proposedBy null for the version that comes with Earshot
 * @param publishedBy somebody else than proposed it; null for the version that comes with Earshot
 */
public record ProcedureVersion(
        String version,
        List<ProcedureStep> steps,
        String changed,
        String text,
        String sha256,
        @Nullable Long proposedBy,
        @Nullable Long publishedBy,
        Instant publishedAt) {

    ProcedureVersion at(Instant published) {
        return new ProcedureVersion(version, steps, changed, text, sha256, proposedBy, publishedBy, published);
    }

    public List<ProcedureStep> core() {
        return steps.stream().filter(step -> step.group() == Group.CORE).toList();
    }

    public List<ProcedureStep> emergency() {
        return steps.stream().filter(step -> step.group() == Group.EMERGENCY).toList();
    }

    /** The steps of one category, such as C02; most have few, some none. */
    public List<ProcedureStep> ofCategory(String category) {
        return steps.stream().filter(step -> category.equals(step.category())).toList();
    }

    /** The steps without which the command is refused: core ones, those of the category, and emergency ones when one is open. */
    public List<ProcedureStep> before(String command, String category, boolean emergency) {
        return steps.stream()
                .filter(step -> step.gate() == Gate.BEFORE && step.command().equals(command))
                .filter(step -> switch (step.group()) {
                    case CORE -> true;
                    case EMERGENCY -> emergency;
                    case CATEGORY -> category.equals(step.category());
                })
                .toList();
    }
}
