package org.earshot.escalation;

import java.time.Instant;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.HeardSeverities;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a case of a raise. First the bare case with its number and the hold, which nothing else can spoil; then its clocks and first words, which {@link FinishRaises} tries again when they fail. The seal and every message follow from timers, so
 * that neither the store of sounds nor a server of messages is waited for.
 */
@Component
class Raising {

    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);

    private final CaseStore cases;
    private final CaseNumbers numbers;
    private final CaseWords words;
    private final CaseTimers timers;
    private final EventStore events;
    private final Pinned pinned;
    private final Staff staff;
    private final Clips clips;
    private final HeardSeverities severities;
    private final Audit audit;
    private final DatabaseTime time;
    private final ApplicationEventPublisher publisher;
    private final Live live;
    private final TransactionTemplate apart;

    Raising(
            CaseStore cases,
            CaseNumbers numbers,
            CaseWords words,
            CaseTimers timers,
            EventStore events,
            Pinned pinned,
            Staff staff,
            Clips clips,
            HeardSeverities severities,
            Audit audit,
            DatabaseTime time,
            ApplicationEventPublisher publisher,
            Live live,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.numbers = numbers;
        this.words = words;
        this.timers = timers;
        this.events = events;
        this.pinned = pinned;
        this.staff = staff;
        this.clips = clips;
        this.severities = severities;
        this.audit = audit;
        this.time = time;
        this.publisher = publisher;
        this.live = live;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Raised raise(long clipId, Raise said, @Nullable Long by, @Nullable Long siteId) {
        int year = numbers.lockYear();
        if (by != null) {
            var before = cases.raisedBy(by, clipId);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Clip clip = clips.clip(clipId);
        Raise raise = Wording.storable(said);
        Instant now = time.now();
        long hold = clips.hold(clipId, "raised").id();
        CaseInHand made = cases.add(new CaseStore.New(
                numbers.next(year),
                clipId,
                by,
                raise.via(),
                raise.via() == RaisedVia.DRILL,
                siteId,
                now,
                Category.of(raise.category()),
                raise.now(),
                clip.capturedAt(),
                pinned.current()));
        made.holdId = hold;
        events.add(
                made,
                now,
                "raise",
                CaseState.RAISED,
                Map.of(
                        "category",
                        made.raisedAs.name(),
                        "now",
                        raise.now().name(),
                        "via",
                        raise.via().name()));
        String note = raise.note();
        if (note != null) {
            words.note(made, note);
        }
        cases.keep(made, now);
        audit.record("escalation.raised", "case", made.number, Map.of("clip", clip.code(), "now", raise.now()));
        if (by != null) {
            sayHowHeavy(made);
        }
        try {
            apart.executeWithoutResult(status -> makeWhole(made, now));
        } catch (RuntimeException e) {
            LOG.warn("{} is raised, but has no clocks yet; that is tried again", made.number, e);
        }
        publisher.publishEvent(new CaseChanged(made.number, made.state));
        live.tell(Escalations.TOPIC);
        return new Raised(
                made.number,
                clipId,
                now,
                made.clock(ClockKind.ACKNOWLEDGE).map(CaseClock::dueAt).orElse(null));
    }

    /** Within the raise, but nothing that a raise waits for. */
    private void sayHowHeavy(CaseInHand made) {
        try {
            apart.executeWithoutResult(status -> severities.raised(made.clipId, null));
        } catch (RuntimeException e) {
            LOG.warn("{} is raised, but does not count for whoever raised it", made.number, e);
        }
    }

    /** Clocks, timers and the first answer, for a case that has none yet. */
    void makeWhole(CaseInHand made, Instant now) {
        Acts.begin(made, staff.deadlines(made.siteId, now), now);
        made.whole = true;
        timers.follow(made, java.util.List.of());
        timers.begin(made, now);
        cases.keep(made, now);
    }
}
