package org.earshot.escalation;

import org.earshot.access.SystemActor;
import org.earshot.evidence.EvidenceChanged;
import org.earshot.notice.Template;
import org.earshot.shared.DatabaseTime;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Evidence that is not what was sealed is a case by itself, tied to the one it belongs to. */
@Component
class RaiseForChangedEvidence {

    private final Escalations escalations;
    private final CaseStore cases;
    private final CaseLinks links;
    private final Telling telling;
    private final DatabaseTime time;

    RaiseForChangedEvidence(
            Escalations escalations, CaseStore cases, CaseLinks links, Telling telling, DatabaseTime time) {
        this.escalations = escalations;
        this.cases = cases;
        this.links = links;
        this.telling = telling;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(EvidenceChanged changed) {
        SystemActor.run(
                "evidence",
                () -> cases.read(changed.caseNumber()).ifPresent(about -> {
                    boolean raised = links.of(about.id).stream()
                            .anyMatch(link -> link.why().equals("EVIDENCE"));
                    if (!raised) {
                        Raised raise = escalations.raiseBySystem(
                                about.clipId,
                                new Raise(
                                        Category.C00.name(),
                                        HappeningNow.NO,
                                        "The sealed evidence of " + about.number + " was changed: " + changed.what(),
                                        RaisedVia.EVIDENCE));
                        links.add(about.id, raise.number(), "EVIDENCE", null, time.now());
                    }
                    telling.leads(about, Template.EVIDENCE_CHANGED, null);
                }));
    }
}
