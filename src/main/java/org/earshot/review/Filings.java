package org.earshot.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.clip.Masks;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.Severity;
import org.earshot.queue.Done;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.queue.Outcome;
import org.earshot.secondear.SecondEars;
import org.earshot.shared.Refusal;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways a clip leaves the desk or comes back to it, each with everything that goes with it, or nothing of it. */
@Component
class Filings {

    /** No task has this number. */
    private static final long NONE = 0;

    private final Shifts shifts;
    private final InHand inHand;
    private final Leases leases;
    private final Clips clips;
    private final Escalations escalations;
    private final FormStore forms;
    private final FilingStore filings;
    private final AgreementStore agreements;
    private final LeavingStore leaving;
    private final Masks masks;
    private final DraftStore drafts;
    private final Handlings handlings;
    private final HeardRule heardRule;
    private final DistressRule distressRule;
    private final Statements statements;
    private final SecondEars ears;
    private final HeardSeverities severities;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Me me;

    Filings(
            Shifts shifts,
            InHand inHand,
            Leases leases,
            Clips clips,
            Escalations escalations,
            FormStore forms,
            FilingStore filings,
            AgreementStore agreements,
            LeavingStore leaving,
            Masks masks,
            DraftStore drafts,
            Handlings handlings,
            HeardRule heardRule,
            DistressRule distressRule,
            Statements statements,
            SecondEars ears,
            HeardSeverities severities,
            Audit audit,
            ApplicationEventPublisher events,
            Me me) {
        this.shifts = shifts;
        this.inHand = inHand;
        this.leases = leases;
        this.clips = clips;
        this.escalations = escalations;
        this.forms = forms;
        this.filings = filings;
        this.agreements = agreements;
        this.leaving = leaving;
        this.masks = masks;
        this.drafts = drafts;
        this.handlings = handlings;
        this.heardRule = heardRule;
        this.distressRule = distressRule;
        this.statements = statements;
        this.ears = ears;
        this.severities = severities;
        this.audit = audit;
        this.events = events;
        this.me = me;
    }

    /** The shift that the filing counts in. */
    @Transactional
    OpenShift file(UUID key, InHand.WorkedOn worked, DeskWork work) {
        OpenShift shift = shifts.requireWorking();
        Lease lease = worked.lease();
        Clip clip = worked.clip();
        heardRule.check(worked.heardPercent()).orThrow();
        QueueForm form = form(work.formKey(), lease);
        List<FormQuestion> questions = forms.questions(form.formId(), form.version());
        Answered answered = AnswerRules.check(questions, work.draft(), machineDraft(work, clip.id()));
        var notDistress = distressRule.check(answered, questions, clip.locale(), work.notDistress());
        Done done = leases.filed(lease.taskId(), lease.fence(), Severity.of(answered.severity()));
        ears.over(lease.taskId(), lease.fence());
        int version = filings.file(key, lease, me.id(), shift.id(), form, answered, done.listen());
        handlings.end(me.id(), lease, work, Handlings.End.FILED, shift.id(), clip.durationMs());
        if (done.second()) {
            agreements.note(lease.taskId(), version, clip.id(), answered);
        }
        notDistress.ifPresent(statement -> statements.stated(lease, clip, version, shift, statement));
        Optional<Severity> own = Severity.given(work.draft().severity());
        own.ifPresentOrElse(said -> severities.rated(clip.id(), said), () -> severities.filedUnrated(clip.id()));
        drafts.remove(me.id(), clip.id());
        audit.record(
                "review.filed",
                "clip",
                clip.code(),
                Map.of("task", lease.taskId(), "version", version, "severity", answered.severity()));
        if (own.orElse(Severity.of(clip.riskHint())).heavy()) {
            inHand.giveBackAllBut(lease.taskId());
        }
        return shift;
    }

    private QueueForm form(String key, Lease lease) {
        QueueForm form = QueueForm.of(key);
        if (form.queueId() != lease.queueId() || !forms.belongs(form)) {
            throw new Refusal("form.unknown", "This page shows another form. Load it again; your text is kept.");
        }
        return form;
    }

    private @Nullable String machineDraft(DeskWork work, long clipId) {
        return work.draft().transcript() == null ? clips.words(clipId).machineTranscript() : null;
    }

    @Transactional
    OpenShift skip(SkipReason reason, InHand.WorkedOn worked, DeskWork work) {
        OpenShift shift = shifts.requireWorking();
        Lease lease = worked.lease();
        Clip clip = worked.clip();
        Severity severity = Severity.of(work.draft().severity());
        leases.turnAway(lease.taskId(), lease.fence(), reason.name(), reason.atLeast(severity));
        ears.over(lease.taskId(), lease.fence());
        handlings.end(me.id(), lease, work, Handlings.End.SKIPPED, shift.id(), clip.durationMs());
        leaving.skipped(lease, me.id(), shift.id(), reason, severity.name());
        var own = Severity.given(work.draft().severity());
        if (reason == SkipReason.DO_NOT_WANT) {
            severities.declined(clip.id(), own.orElse(null));
        } else {
            own.ifPresent(said -> severities.rated(clip.id(), said));
        }
        drafts.remove(me.id(), clip.id());
        audit.record("review.skipped", "clip", clip.code(), Map.of("reason", reason, "severity", severity));
        if (severity.heavy()) {
            inHand.giveBackAllBut(lease.taskId());
        }
        return shift;
    }

    /** What had been typed is stored masked only, everybody's drafts for the clip go, and from now on the stretch is beeped. */
    @Transactional
    OpenShift flagPrivate(DeskSpan span, InHand.WorkedOn worked, DeskWork work) {
        OpenShift shift = shifts.requireWorking();
        Lease lease = worked.lease();
        Clip clip = worked.clip();
        PrivateSpans.check(span).orThrow();
        leases.finish(lease.taskId(), lease.fence(), Outcome.PRIVATE);
        ears.over(lease.taskId(), lease.fence());
        ears.forgetWords(clip.id());
        handlings.end(me.id(), lease, work, Handlings.End.PRIVATE, shift.id(), clip.durationMs());
        leaving.flagged(
                clip.id(),
                me.id(),
                shift.id(),
                span,
                PrivateSpans.masked(work.draft().transcript(), span));
        leaving.leaveOut(clip.id(), "PRIVATE");
        Severity.given(work.draft().severity()).ifPresent(said -> severities.rated(clip.id(), said));
        SoundToHide.of(span, clip.durationMs())
                .ifPresent(hidden -> masks.flag(clip.id(), hidden.fromMs(), hidden.toMs()));
        drafts.removeAll(clip.id());
        events.publishEvent(new FlaggedPrivate(clip.id()));
        audit.record("review.flagged-private", "clip", clip.code(), Map.of("task", lease.taskId()));
        if (Severity.of(work.draft().severity()).heavy()) {
            inHand.giveBackAllBut(lease.taskId());
        }
        return shift;
    }

    /** Ends the lease and raises; the draft stays with the person, for the case to come. */
    @Transactional
    Raised raise(Raise raise, Lease lease, DeskDraft draft) {
        leases.finish(lease.taskId(), lease.fence(), Outcome.RAISED);
        Raised raised = escalations.raise(lease.clipId(), raise);
        Severity.given(draft.severity()).ifPresent(said -> severities.rated(lease.clipId(), said));
        return raised;
    }

    /** Takes back one of my last ten filings of this shift; whatever was ready beside the clip in hand is given back. */
    @Transactional
    Lease undo(long taskId, @Nullable DeskWork work) {
        OpenShift shift = shifts.requireWorking();
        FilingStore.Standing standing = filings.lastTen(shift.id(), me.id()).stream()
                .filter(filed -> filed.taskId() == taskId)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "undo.too-late", "Only the last ten filings of this shift can be taken back, once each."));
        if (work != null) {
            inHand.find(work.taskId(), work.fence())
                    .ifPresent(lease -> drafts.save(me.id(), lease.clipId(), work.draft()));
        }
        inHand.giveBackAllBut(work == null ? NONE : work.taskId());
        Lease reopened = leases.reopen(taskId);
        Answered answered = filings.undo(standing, me.id());
        drafts.saveInHand(me.id(), standing.clipId(), answered.asDraft());
        audit.record("review.undone", "clip", clips.clip(standing.clipId()).code(), Map.of("task", taskId));
        return reopened;
    }
}
