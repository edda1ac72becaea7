package org.earshot.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two versions of the procedure.
 *
 * @param changes in the order of the later version; each step that went stands behind the one it used to follow
 * @param reordered whether steps that stayed stand in another order
 */
public record ProcedureDiff(List<StepChange> changes, boolean reordered) {

    public boolean isEmpty() {
        return changes.isEmpty() && !reordered;
    }

    static ProcedureDiff between(List<ProcedureStep> earlier, List<ProcedureStep> later) {
        Map<String, ProcedureStep> before = byId(earlier);
        Map<String, ProcedureStep> after = byId(later);
        List<StepChange> changes = new ArrayList<>();
        for (String id : order(earlier, later)) {
            ProcedureStep old = before.get(id);
            ProcedureStep now = after.get(id);
            if (old == null || !old.equals(now)) {
                changes.add(new StepChange(
                        old, now, WordDiff.between(old == null ? "" : old.text(), now == null ? "" : now.text())));
            }
        }
        boolean reordered = !stayed(earlier, after).equals(stayed(later, before));
        return new ProcedureDiff(List.copyOf(changes), reordered);
    }

    private static List<String> order(List<ProcedureStep> earlier, List<ProcedureStep> later) {
        List<String> ids = new ArrayList<>(later.stream().map(ProcedureStep::id).toList());
        int behind = 0;
        for (ProcedureStep old : earlier) {
            int at = ids.indexOf(old.id());
            if (at < 0) {
                ids.add(behind++, old.id());
            } else {
                behind = at + 1;
            }
        }
        return ids;
    }

    private static List<String> stayed(List<ProcedureStep> steps, Map<String, ProcedureStep> others) {
        return steps.stream().map(ProcedureStep::id).filter(others::containsKey).toList();
    }

    private static Map<String, ProcedureStep> byId(List<ProcedureStep> steps) {
        return steps.stream()
                .collect(Collectors.toMap(
                        ProcedureStep::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
