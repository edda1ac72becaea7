package org.earshot.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a procedure file says; with any problem it counts for nothing. */
record ReadProcedure(@Nullable String version, List<ProcedureStep> steps, List<ProcedureProblem> problems) {}
