package org.earshot.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which channel has a message when. An urgent one begins in the tool and goes to the next channel when nobody
 * took it or a channel failed; others begin in the tool and by e-mail at once. Nothing here speaks to a server.
 */
@Component
class Outbox {

    static final String PATIENCE = "notice-patience";

    /** What administrators' pages listen to. */
    static final String TROUBLE = "notice.trouble";

    /** With the scheduler's second and the mail server's seconds, well within the 60 s an urgent message has. */
    static final Duration PATIENCE_FOR_A_CHANNEL = Duration.ofSeconds(45);

    /** Pauses between attempts; after the last one it is given up. */
    static final List<Duration> BACKOFF = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final AttemptPlan attempts;
    private final SchedulerClient scheduler;
    private final DatabaseTime time;
    private final Audit audit;
    private final Live live;
    private final Map<Channel, Way> ways = new EnumMap<>(Channel.class);

    Outbox(
            MessageStore messages,
            DeliveryStore deliveries,
            AttemptPlan attempts,
            SchedulerClient scheduler,
            DatabaseTime time,
            Audit audit,
            Live live,
            List<Way> ways) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.time = time;
        this.audit = audit;
        this.live = live;
        ways.forEach(way -> this.ways.put(way.channel(), way));
    }

    @Transactional
    public void begin(long id, Notice notice, Instant now) {
        deliveries.open(id, Channel.IN_APP, now);
        if (notice.urgent()) {
            planPatience(id, Channel.IN_APP, now);
        } else if (way(Channel.MAIL).whyNot(notice.toAccount()).isEmpty()) {
            attempts.plan(deliveries.open(id, Channel.MAIL, now), 1, false, now);
        }
    }

    /** The message to hand over, its attempt counted; empty when that attempt has been settled, or nobody needs it now. */
    @Transactional
    public Optional<Message> take(long id, int attempt) {
        Message message = messages.lock(inHand(id).messageId());
        Delivery delivery = inHand(id);
        // An attempt cut off by a kill is made again under its own number.
        boolean due = delivery.attempts() == attempt || delivery.attempts() == attempt - 1;
        if (!delivery.waiting() || !due) {
            return Optional.empty();
        }
        deliveries.begin(id, attempt);
        var whyNot = way(delivery.channel()).whyNot(message.notice().toAccount());
        whyNot.ifPresent(reason -> giveUp(delivery, attempt, reason, message, time.now()));
        return whyNot.isPresent() ? Optional.empty() : Optional.of(message);
    }

    @Transactional
    public void handedOver(long id, int attempt, DeliveryState state) {
        Delivery delivery = inHand(id);
        Instant now = time.now();
        if (deliveries.move(delivery, state, attempt, null, now)) {
            messages.reached(delivery.messageId(), now);
            live.tell(TROUBLE);
        }
    }

    @Transactional
    public void failed(long id, int attempt, String reason) {
        Message message = messages.lock(inHand(id).messageId());
        Delivery delivery = inHand(id);
        if (!delivery.waiting() || delivery.attempts() != attempt) {
            return;
        }
        Instant now = time.now();
        int tries = attempt - delivery.countedFrom();
        if (tries > BACKOFF.size()) {
            giveUp(delivery, attempt, reason, message, now);
            return;
        }
        deliveries.again(delivery, attempt, reason, now);
        attempts.plan(id, attempt + 1, message.notice().urgent(), now.plus(BACKOFF.get(tries - 1)));
        moveOn(message, delivery.channel(), now);
        live.tell(TROUBLE);
    }

    /** The time of a channel is over; goes on when nobody has taken the message. */
    @Transactional
    public void notTaken(long messageId, Channel channel) {
        moveOn(messages.lock(messageId), channel, time.now());
    }

    /** One more round for a delivery that was given up; false when it was not. */
    @Transactional
    public boolean tryOnceMore(long id) {
        Message message = messages.lock(inHand(id).messageId());
        Delivery delivery = inHand(id);
        if (delivery.state() != DeliveryState.FAILED) {
            return false;
        }
        Instant now = time.now();
        deliveries.countAnew(delivery);
        deliveries.move(delivery, DeliveryState.QUEUED, 0, null, now);
        attempts.plan(id, delivery.attempts() + 1, message.notice().urgent(), now);
        return true;
    }

    @Transactional
    public void read(long id, Instant now) {
        messages.lock(id);
        if (!messages.read(id, now)) {
            return;
        }
        messages.reached(id, now);
        for (Delivery delivery : deliveries.of(id)) {
            if (delivery.waiting() || delivery.channel() == Channel.IN_APP) {
                deliveries.move(delivery, DeliveryState.READ, 0, null, now);
            }
        }
    }

    private void giveUp(Delivery delivery, int attempt, String reason, Message message, Instant now) {
        deliveries.move(delivery, DeliveryState.FAILED, attempt, reason, now);
        moveOn(message, delivery.channel(), now);
        live.tell(TROUBLE);
    }

    /** Opens the next channel of an urgent message, unless one is open already or somebody has it. */
    private void moveOn(Message message, Channel from, Instant now) {
        List<Delivery> begun = deliveries.of(message.id());
        if (!message.notice().urgent() || message.reached() || begun.getLast().channel() != from) {
            return;
        }
        for (Channel next : Channel.values()) {
            if (next.compareTo(from) > 0 && open(message, next, now)) {
                return;
            }
        }
        if (messages.undelivered(message.id(), now)) {
            audit.record("notice.undelivered", "case", message.notice().caseNumber(), Map.of("message", message.id()));
            live.tell(TROUBLE);
        }
    }

    private boolean open(Message message, Channel channel, Instant now) {
        long id = deliveries.open(message.id(), channel, now);
        var whyNot = way(channel).whyNot(message.notice().toAccount());
        if (whyNot.isPresent()) {
            deliveries.move(inHand(id), DeliveryState.FAILED, 0, whyNot.get(), now);
            return false;
        }
        attempts.plan(id, 1, true, now);
        planPatience(message.id(), channel, now);
        return true;
    }

    private void planPatience(long message, Channel channel, Instant now) {
        scheduler.scheduleIfNotExists(
                new TaskInstance<>(PATIENCE, message + "." + channel), now.plus(PATIENCE_FOR_A_CHANNEL));
    }

    private Way way(Channel channel) {
        return Optional.ofNullable(ways.get(channel)).orElseThrow();
    }

    private Delivery inHand(long id) {
        return deliveries.delivery(id).orElseThrow();
    }
}
