package org.earshot.review.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.earshot.procedure.ProcedureStep;
import org.earshot.procedure.ProcedureVersion;

/**
 * What an annotator needs of the procedure while a clip is in hand.
 *
 * @param own the steps that are theirs
 * @param categories all of them, with what is done there by others
 */
record DeskProcedure(String version, List<String> own, List<OfCategory> categories) {

    /** One category; most have steps, some none of their own. */
    record OfCategory(String code, List<String> steps) {}

    static DeskProcedure of(ProcedureVersion version) {
        return new DeskProcedure(
                version.version(),
                version.core().stream()
                        .filter(step -> step.role().equals("annotator"))
                        .map(ProcedureStep::text)
                        .toList(),
                IntStream.rangeClosed(0, 14)
                        .mapToObj("C%02d"::formatted)
                        .map(code -> new OfCategory(
                                code,
                                version.ofCategory(code).stream()
                                        .map(ProcedureStep::text)
                                        .toList()))
                        .toList());
    }
}
