package org.earshot.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure file says; with any problem it counts for nothing.
 *
 * @param versionLine where the version stands
 */
record ReadProcedure(
        @Nullable String version, int versionLine, List<ProcedureStep> steps, List<ProcedureProblem> problems) {}
