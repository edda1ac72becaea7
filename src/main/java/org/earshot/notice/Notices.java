package org.earshot.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.shared.Actor;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to people. Sending only writes rows and plans work in the caller's transaction: no server is spoken to before
 * it has committed. Refused: a reference that is no case number ({@code notice.reference}), a severity that is none
 * ({@code notice.severity}), a link that names more than a page and the reference ({@code notice.path}), an unknown
 * account ({@code access.unknown}). Whether a refused message stops what it is about is for the caller to say.
 */
@Door
public class Notices {

    private static final int SHOWN = 500;

    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final Outbox outbox;
    private final Rendering rendering;
    private final People people;
    private final Me me;
    private final DatabaseTime time;
    private final Live live;

    Notices(
            MessageStore messages,
            DeliveryStore deliveries,
            Outbox outbox,
            Rendering rendering,
            People people,
            Me me,
            DatabaseTime time,
            Live live) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.rendering = rendering;
        this.people = people;
        this.me = me;
        this.time = time;
        this.live = live;
    }

    /** Puts a message on its way: in the tool, and on the person's other channels. */
    @PermitAll
    @Transactional
    public void send(Notice notice) {
        NoticeRules.check(notice).orThrow();
        people.mustExist(notice.toAccount());
        Instant now = time.now();
        outbox.begin(messages.add(notice, Actor.current().actorName(), now), notice, now);
        live.tell(topic(notice.toAccount()));
    }

    /** The signed-in person's messages, newest first, at most 500. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Received> mine() {
        return messages.of(me.id(), SHOWN, wording());
    }

    @PermitAll
    @Transactional(readOnly = true)
    public int unread() {
        return messages.countUnread(me.id());
    }

    /** Whether a message to this person leads to that page, such as case/ESC-2026-000123. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public boolean ledTo(long account, String path) {
        return messages.leads(account, path);
    }

    /** Marks one of the signed-in person's messages as read; somebody else's is refused with {@code notice.unknown}. */
    @PermitAll
    @Transactional
    public void read(long id) {
        if (!messages.isFor(id, me.id())) {
            throw new Refusal("notice.unknown", "There is no such message for you.");
        }
        outbox.read(id, time.now());
        live.tell(topic(me.id()));
    }

    @PermitAll
    @Transactional
    public void readAll() {
        Instant now = time.now();
        messages.unread(me.id()).forEach(id -> outbox.read(id, now));
        live.tell(topic(me.id()));
    }

    /** A tab of the signed-in person shows what has come; returns what no tab had shown before, oldest first. */
    @PermitAll
    @Transactional
    public List<Received> take() {
        Instant now = time.now();
        List<Long> taken = new ArrayList<>();
        for (Delivery delivery : deliveries.waitingInApp(me.id())) {
            if (deliveries.move(delivery, DeliveryState.DELIVERED, 0, null, now)) {
                messages.reached(delivery.messageId(), now);
                taken.add(delivery.messageId());
            }
        }
        return taken.isEmpty() ? List.of() : messages.these(taken, wording());
    }

    /** What {@link Live} says when the signed-in person's messages change. */
    @PermitAll
    public String topic() {
        return topic(me.id());
    }

    private static String topic(long account) {
        return "notice.account." + account;
    }

    private Function<Notice, String> wording() {
        ZoneId zone = rendering.zone(me.id());
        return notice -> rendering.line(notice, zone);
    }
}
