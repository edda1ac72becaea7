package org.earshot.escalation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to escalation. A raise makes a case with a number that no other case has, places the hold on the clip and leaves
 * its audit row, all or nothing.
 */
@Door
public class Escalations {

    private final CaseStore cases;
    private final Clips clips;
    private final Audit audit;
    private final Me me;

    Escalations(CaseStore cases, Clips clips, Audit audit, Me me) {
        this.cases = cases;
        this.clips = clips;
        this.audit = audit;
        this.me = me;
    }

    /**
     * Raises a clip. It leaves every queue and nothing may erase it. The same person raising the same clip again gets the
     * receipt of the first time.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional
    public Raised raise(long clipId, Raise raise) {
        int year = cases.lockYear();
        var before = cases.raisedBy(me.id(), clipId);
        if (before.isPresent()) {
            return before.get();
        }
        clips.hold(clipId, "raised");
        Raised raised = cases.add(year, clipId, me.id(), Wording.storable(raise));
        audit.record("escalation.raised", "case", raised.number(), Map.of("clip", clipId, "now", raise.now()));
        return raised;
    }

    /** What the person at the keyboard has raised since then, newest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional(readOnly = true)
    public List<Raised> mineSince(Instant since) {
        return cases.raisedSince(me.id(), since);
    }
}
