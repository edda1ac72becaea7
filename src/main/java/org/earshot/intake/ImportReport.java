package org.earshot.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import has come: counts so far, and the problems since the last report. */
public record ImportReport(
        int accepted,
        int known,
        int refused,
        boolean finished,
        @Nullable List<ImportProblem> problems) {}
