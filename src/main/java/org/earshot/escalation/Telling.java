package org.earshot.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told what about a case; never what it is about. Messages go through an outbox, so nobody waits for a server. */
@Component
class Telling {

    private final Notices notices;
    private final Staff staff;

    Telling(Notices notices, Staff staff) {
        this.notices = notices;
        this.staff = staff;
    }

    /** What follows from a command. */
    void after(CaseInHand about, Command command, Who who) {
        switch (command) {
            case Command.Acknowledge any -> raiser(about);
            case Command.Triage any -> {
                if (about.emergencyOpen()) {
                    emergency(about);
                }
                tell(about, Template.DECIDE_CASE, staff.leads(about), due(about, ClockKind.DECIDE));
            }
            case Command.OpenEmergency any -> emergency(about);
            case Command.Assign assign ->
                tell(about, Template.CASE_ASSIGNED, Set.of(assign.toAccount()), about.nextDue());
            case Command.Propose any ->
                tell(
                        about,
                        Template.APPROVE_DECISION,
                        without(staff.leads(about), who.id()),
                        due(about, ClockKind.DECIDE));
            case Command.Approve any -> {
                raiser(about);
                if (about.decided().map(made -> made.outcome().refers()).orElse(false)) {
                    owner(about, Template.REFER_CASE, due(about, ClockKind.REFER));
                }
            }
            case Command.Return any -> owner(about, Template.CASE_RETURNED, due(about, ClockKind.DECIDE));
            case Command.SignReferral any ->
                tell(
                        about,
                        Template.REFERRAL_TO_SIGN,
                        without(staff.leads(about), who.id()),
                        due(about, ClockKind.REFER));
            case Command.SendReferral any -> {
                if (about.decided().map(made -> made.referral().wantsReview()).orElse(false)) {
                    tell(about, Template.REFERRAL_TO_REVIEW, without(staff.leads(about), who.id()), null);
                }
            }
            case Command.ProposeMerge any ->
                tell(about, Template.CASE_MERGED, without(staff.leads(about), who.id()), null);
            case Command.ConfirmMerge any -> raiser(about);
            case Command.AskRelook any -> tell(about, Template.RELOOK_ASKED, staff.leads(about), null);
            case Command.ConfirmDecision any -> raiser(about);
            case Command.Reopen any -> {
                raiser(about);
                owner(about, Template.CASE_REOPENED, due(about, ClockKind.DECIDE));
            }
            case Command.Close any -> raiser(about);
            default -> {
                return;
            }
        }
    }

    /** A rung of the ladder of an unacknowledged case. */
    void ladder(CaseInHand about, int rung, Instant now) {
        Instant due = due(about, ClockKind.ACKNOWLEDGE);
        Set<Long> who = switch (rung) {
            case 1 -> staff.onCall(about, now);
            case 2 -> staff.backup(about, now);
            case 3 -> staff.leads(about);
            default -> staff.dutyManagers(about);
        };
        tell(about, Template.ACKNOWLEDGE_CASE, who, due);
    }

    /** A clock has reached a part of its length. */
    void clock(CaseInHand about, CaseClock clock, int percent, Instant now) {
        switch (percent) {
            case 50 -> tell(about, Template.HALF_OF_CLOCK_GONE, owners(about, now), clock.dueAt());
            case 80 -> {
                tell(about, Template.MOST_OF_CLOCK_GONE, owners(about, now), clock.dueAt());
                tell(
                        about,
                        Template.MOST_OF_CLOCK_GONE,
                        without(staff.backup(about, now), owners(about, now)),
                        clock.dueAt());
            }
            default -> {
                tell(about, Template.CLOCK_BREACHED, owners(about, now), clock.dueAt());
                tell(about, Template.CLOCK_BREACHED, without(next(about, clock), owners(about, now)), clock.dueAt());
            }
        }
    }

    void leads(CaseInHand about, Template template, @Nullable Instant byWhen) {
        tell(about, template, staff.leads(about), byWhen);
    }

    void emergencyUpdateDue(CaseInHand about, Instant now) {
        tell(about, Template.EMERGENCY_UPDATE_DUE, owners(about, now), now);
        tell(about, Template.EMERGENCY_UPDATE_DUE, without(staff.leads(about), owners(about, now)), now);
    }

    private void emergency(CaseInHand about) {
        tell(about, Template.EMERGENCY_OPENED, staff.leads(about), null);
        tell(about, Template.EMERGENCY_OPENED, staff.custodians(), null);
    }

    /** Whoever has the case, or is called first while nobody has. */
    private Set<Long> owners(CaseInHand about, Instant now) {
        return about.ownerId == null ? staff.onCall(about, now) : Set.of(about.ownerId);
    }

    /** Who hears of a clock that was not kept: leads for the floor's clocks, the duty manager for trust-and-safety's. */
    private Set<Long> next(CaseInHand about, CaseClock clock) {
        return clock.kind() == ClockKind.ACKNOWLEDGE || clock.kind() == ClockKind.TRIAGE
                ? staff.leads(about)
                : staff.dutyManagers(about);
    }

    private void owner(CaseInHand about, Template template, @Nullable Instant byWhen) {
        if (about.ownerId != null) {
            tell(about, template, Set.of(about.ownerId), byWhen);
        }
    }

    private void raiser(CaseInHand about) {
        if (about.raisedBy != null && about.answering != CaseInHand.Answering.DECLINED && about.answersFrom == null) {
            notices.send(new Notice(
                    Template.YOUR_CASE_HAS_NEWS,
                    about.raisedBy,
                    about.number,
                    null,
                    null,
                    "my-cases/" + about.number,
                    false));
        }
    }

    private void tell(CaseInHand about, Template template, Collection<Long> accounts, @Nullable Instant byWhen) {
        for (long account : accounts) {
            notices.send(new Notice(
                    template,
                    account,
                    about.number,
                    about.severity.name(),
                    byWhen,
                    "case/" + about.number,
                    about.severity == CaseSeverity.P0));
        }
    }

    private static @Nullable Instant due(CaseInHand about, ClockKind kind) {
        return about.clock(kind)
                .filter(CaseClock::running)
                .map(CaseClock::dueAt)
                .orElse(null);
    }

    private static Set<Long> without(Set<Long> accounts, long one) {
        return without(accounts, Set.of(one));
    }

    private static Set<Long> without(Set<Long> accounts, Collection<Long> some) {
        var left = new java.util.LinkedHashSet<>(accounts);
        left.removeAll(List.copyOf(some));
        return left;
    }
}
