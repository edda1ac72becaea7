package org.earshot.escalation;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.earshot.clock.TimerCameDue;
import org.earshot.clock.TimerSubject;
import org.earshot.notice.Template;
import org.earshot.shared.ui.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a timer of a case comes due, in the transaction that fires it. */
@Component
class WhenDue implements TimerSubject {

    private final CaseStore cases;
    private final CaseTimers timers;
    private final EventStore events;
    private final Sealing sealing;
    private final Telling telling;
    private final Live live;

    WhenDue(CaseStore cases, CaseTimers timers, EventStore events, Sealing sealing, Telling telling, Live live) {
        this.cases = cases;
        this.timers = timers;
        this.events = events;
        this.sealing = sealing;
        this.telling = telling;
        this.live = live;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String subject) {
        if (isCase(subject)) {
            cases.lockOnly(subject);
        }
    }

    private static boolean isCase(String subject) {
        return subject.startsWith("ESC-");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimerCameDue timer) {
        if (!isCase(timer.subject())) {
            return;
        }
        CaseInHand about = cases.readForTimer(timer.subject()).orElse(null);
        if (about == null || !about.state.open()) {
            return;
        }
        Instant now = timer.at();
        String name = timer.name();
        if (name.startsWith("ladder-")) {
            ladder(about, Integer.parseInt(name.substring(7)), now);
        } else if (name.equals("seal")) {
            seal(about, now);
        } else if (name.equals("seal-alarm")) {
            if (!about.sealed) {
                telling.leads(about, Template.SEAL_OVERDUE, null);
            }
        } else if (name.equals("emergency-update")) {
            telling.emergencyUpdateDue(about, now);
            timers.plan(about, name, now.plus(CaseTimers.EMERGENCY_UPDATE));
        } else if (name.equals("emergency-review")) {
            telling.leads(about, Template.EMERGENCY_REVIEW_DUE, null);
        } else if (name.equals("referral-review")) {
            telling.leads(about, Template.REFERRAL_TO_REVIEW, null);
        } else {
            clock(about, name, now);
        }
        live.tell(Escalations.TOPIC);
    }

    private void ladder(CaseInHand about, int rung, Instant now) {
        if (about.state == CaseState.RAISED) {
            telling.ladder(about, rung, now);
            note(about, now, "ladder", Map.of("rung", rung));
        }
    }

    private void seal(CaseInHand about, Instant now) {
        if (sealing.seal(about)) {
            Acts.sealed(about, now);
            timers.cancel(about, "seal-alarm");
            note(about, now, "sealed", Map.of());
        } else {
            timers.plan(about, "seal", now.plus(CaseTimers.SEAL_AGAIN));
        }
    }

    private void clock(CaseInHand about, String name, Instant now) {
        String[] parts = name.toUpperCase(Locale.ROOT).split("-");
        int round = Integer.parseInt(parts[1]);
        int percent = Integer.parseInt(parts[2]);
        about.clocks.stream()
                .filter(one -> one.round() == round && one.kind().name().equals(parts[0]) && one.running())
                .findFirst()
                .ifPresent(clock -> {
                    telling.clock(about, clock, percent, now);
                    if (percent == 100) {
                        Acts.expire(about, now.plusNanos(1000));
                    }
                    note(
                            about,
                            now,
                            percent == 100 ? "breached" : "clock-" + percent,
                            Map.of("clock", clock.kind().name()));
                });
    }

    private void note(CaseInHand about, Instant now, String what, Map<String, Object> detail) {
        events.add(about, now, what, about.state, detail);
        cases.keep(about, now);
    }
}
