package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.care.Look;
import org.earshot.care.Looks;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.escalation.RaisedVia;
import org.earshot.exposure.HeardSeverities;
import org.earshot.review.NotDistressStore.Stated;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to second looks: everything that was filed as "heard, not distress", read by somebody other than the reviewer within a
 * day, who agrees or raises the clip. A clip that has been raised meanwhile is left to its case. Nothing is heard here.
 */
@Door
public class SecondLooks {

    private final NotDistressStore statements;
    private final ReviewReads reads;
    private final FormStore forms;
    private final Clips clips;
    private final Escalations escalations;
    private final HeardSeverities severities;
    private final Looks looks;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;

    SecondLooks(
            NotDistressStore statements,
            ReviewReads reads,
            FormStore forms,
            Clips clips,
            Escalations escalations,
            HeardSeverities severities,
            Looks looks,
            Audit audit,
            Me me,
            DatabaseTime time) {
        this.statements = statements;
        this.reads = reads;
        this.forms = forms;
        this.clips = clips;
        this.escalations = escalations;
        this.severities = severities;
        this.looks = looks;
        this.audit = audit;
        this.me = me;
        this.time = time;
    }

    /** What waits for a look by me, due first in front; without a word of any clip. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<SecondLookRow> waiting() {
        List<Stated> waiting = statements.waiting(me.id());
        Map<Long, Clip> known = clips.clips(waiting.stream().map(Stated::clipId).toList());
        Instant now = time.now();
        List<SecondLookRow> rows = new ArrayList<>();
        for (Stated stated : waiting) {
            Clip clip = known.get(stated.clipId());
            if (clip != null) {
                rows.add(new SecondLookRow(
                        stated.id(),
                        clip.code(),
                        stated.statedAt(),
                        stated.dueAt(),
                        stated.dueAt().isBefore(now)));
            }
        }
        return rows;
    }

    /**
     * One of them with its transcript; the read leaves an audit row. Refused with {@code second-look.unknown},
     * {@code second-look.done}, {@code second-look.own} and {@code second-look.raised}.
     */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SecondLook look(long id) {
        Stated stated = mayLook(id);
        Clip clip = clips.clip(stated.clipId());
        if (clip.held()) {
            throw new Refusal(
                    "second-look.raised",
                    "This clip has been raised since. Its case decides; nothing is left to do here.");
        }
        ReviewVersion version = reads.versions(stated.reviewId(), stated.clipId()).stream()
                .filter(each -> each.version() == stated.version())
                .findFirst()
                .orElseThrow(SecondLooks::unknown);
        severities.read(clip.id());
        looks.noted(List.of(stated.reviewerId()), Look.What.SECOND_LOOK, clip.code());
        audit.record("review.second-look-read", "review", stated.reviewId(), Map.of("clip", clip.code()));
        return new SecondLook(
                stated.id(),
                clip,
                version,
                forms.questions(version.formId(), version.formVersion()),
                stated.grounds(),
                statements.reason(stated).orElse(""),
                stated.statedAt(),
                stated.dueAt());
    }

    /** No distress in my eyes either. Refused like {@link #look}. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void agree(long id) {
        Stated stated = mayLook(id);
        if (!statements.looked(stated, me.id(), null)) {
            throw done();
        }
        audit.record("review.second-look-agreed", "review", stated.reviewId(), Map.of("statement", id));
    }

    /** Raises the clip, with me as the one who raised it; never refused for who looked before. Refused with {@code second-look.unknown}. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Raised raise(long id, Raise raise) {
        Stated stated = statements.find(id).orElseThrow(SecondLooks::unknown);
        Raised raised = escalations.raise(stated.clipId(), raise.via(RaisedVia.SECOND_LOOK));
        if (stated.reviewerId() != me.id() && statements.looked(stated, me.id(), raised.number())) {
            audit.record(
                    "review.second-look-raised",
                    "review",
                    stated.reviewId(),
                    Map.of("statement", id, "case", raised.number()));
        }
        return raised;
    }

    private Stated mayLook(long id) {
        Stated stated = statements.find(id).orElseThrow(SecondLooks::unknown);
        if (stated.reviewerId() == me.id()) {
            throw new Refusal("second-look.own", "You filed this one yourself. Somebody else looks at it.");
        }
        if (!statements.isOpen(id)) {
            throw done();
        }
        return stated;
    }

    private static Refusal done() {
        return new Refusal("second-look.done", "Somebody has looked at this one in the meantime.");
    }

    private static Refusal unknown() {
        return new Refusal("second-look.unknown", "There is no such second look.");
    }
}
