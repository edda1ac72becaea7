package org.earshot.escalation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.access.Role;
import org.earshot.procedure.ProcedureStep;
import org.earshot.procedure.ProcedureStep.EvidenceKind;
import org.earshot.procedure.ProcedureStep.Gate;
import org.earshot.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The steps of published versions, as cases use them. Versions never change, so each is read once. */
@Component
final class Pinned {

    private static final Map<String, Set<Role>> WHO = Map.of(
            "annotator", EnumSet.of(Role.ANNOTATOR),
            "supervisor", EnumSet.of(Role.SUPERVISOR, Role.TS_LEAD),
            "ts-analyst", EnumSet.of(Role.TS_ANALYST, Role.TS_LEAD),
            "ts-lead", EnumSet.of(Role.TS_LEAD),
            "any", EnumSet.of(Role.SUPERVISOR, Role.TS_ANALYST, Role.TS_LEAD),
            "system", EnumSet.noneOf(Role.class));

    private final Procedures procedures;
    private final Map<String, List<Step>> byVersion = new ConcurrentHashMap<>();

    Pinned(Procedures procedures) {
        this.procedures = procedures;
    }

    String current() {
        return procedures.current().version();
    }

    /** Refused with {@code procedure.unknown}. */
    List<Step> steps(String version) {
        return byVersion.computeIfAbsent(
                version,
                unread -> procedures.version(unread).steps().stream()
                        .map(Pinned::step)
                        .toList());
    }

    private static Step step(ProcedureStep step) {
        return new Step(
                step.id(),
                Step.Lane.valueOf(step.group().name()),
                step.category() == null ? null : Category.of(step.category()),
                WHO.getOrDefault(step.role(), Set.of()),
                step.gate() == Gate.BEFORE ? step.command() : null,
                step.gate() == Gate.BY ? step.command() : null,
                step.evidence() != EvidenceKind.NONE,
                step.mayBeNotApplicable(),
                step.text());
    }
}
