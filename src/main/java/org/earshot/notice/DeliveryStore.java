package org.earshot.notice;

import static org.earshot.tables.notice.Tables.DELIVERY;
import static org.earshot.tables.notice.Tables.DELIVERY_CHANGE;
import static org.earshot.tables.notice.Tables.MESSAGE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.Actor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of deliveries, and of what became of each attempt. */
@Component
final class DeliveryStore {

    private final DSLContext db;

    DeliveryStore(DSLContext db) {
        this.db = db;
    }

    /** A message begins on a channel; the caller has made sure that it has not yet. */
    long open(long message, Channel channel, Instant now) {
        long id = db.insertInto(DELIVERY)
                .set(DELIVERY.MESSAGE_ID, message)
                .set(DELIVERY.CHANNEL, channel.name())
                .set(DELIVERY.STATE, DeliveryState.QUEUED.name())
                .returningResult(DELIVERY.ID)
                .fetchSingle()
                .value1();
        add(id, 0, "QUEUED", null, now);
        return id;
    }

    Optional<Delivery> delivery(long id) {
        return db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchOptional(DeliveryStore::delivery);
    }

    List<Delivery> of(long message) {
        return db.selectFrom(DELIVERY)
                .where(DELIVERY.MESSAGE_ID.eq(message))
                .orderBy(DELIVERY.ID)
                .fetch(DeliveryStore::delivery);
    }

    /** What waits in the tool for a tab of this person. */
    List<Delivery> waitingInApp(long account) {
        return db.selectFrom(DELIVERY)
                .where(DELIVERY.MESSAGE_ID.in(select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.ACCOUNT_ID.eq(account).and(MESSAGE.READ_AT.isNull()))))
                .and(DELIVERY.CHANNEL.eq(Channel.IN_APP.name()))
                .and(DELIVERY.STATE.eq(DeliveryState.QUEUED.name()))
                .orderBy(DELIVERY.ID)
                .fetch(DeliveryStore::delivery);
    }

    /** Counts the attempt before it is made. */
    void begin(long id, int attempt) {
        db.update(DELIVERY)
                .set(DELIVERY.ATTEMPTS, attempt)
                .where(DELIVERY.ID.eq(id))
                .execute();
    }

    /** Moves a waiting delivery on; false when it had moved on before. */
    boolean move(Delivery delivery, DeliveryState to, int attempt, @Nullable String reason, Instant now) {
        boolean moved = db.update(DELIVERY)
                        .set(DELIVERY.STATE, to.name())
                        .where(DELIVERY.ID.eq(delivery.id()))
                        .and(DELIVERY.STATE.eq(delivery.state().name()))
                        .execute()
                == 1;
        if (moved) {
            add(delivery.id(), attempt, to.name(), reason, now);
        }
        return moved;
    }

    /** Notes a failed attempt after which another is planned. */
    void again(Delivery delivery, int attempt, String reason, Instant now) {
        add(delivery.id(), attempt, "AGAIN", reason, now);
    }

    /** The next attempt is the first of a new round. */
    void countAnew(Delivery delivery) {
        db.update(DELIVERY)
                .set(DELIVERY.COUNTED_FROM, delivery.attempts())
                .where(DELIVERY.ID.eq(delivery.id()))
                .execute();
    }

    List<DeliveryCount> counts() {
        return db.select(DELIVERY.CHANNEL, DELIVERY.STATE, count())
                .from(DELIVERY)
                .groupBy(DELIVERY.CHANNEL, DELIVERY.STATE)
                .fetch(row -> new DeliveryCount(
                        Channel.valueOf(row.value1()), DeliveryState.valueOf(row.value2()), row.value3()));
    }

    /** Deliveries whose last change is a failure, newest first. */
    List<DeliveryTrouble> troubles(int limit) {
        var last = DELIVERY_CHANGE.as("last");
        return db.select()
                .from(DELIVERY)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(DELIVERY.MESSAGE_ID))
                .join(last)
                .on(last.ID.eq(select(max(DELIVERY_CHANGE.ID))
                        .from(DELIVERY_CHANGE)
                        .where(DELIVERY_CHANGE.DELIVERY_ID.eq(DELIVERY.ID))))
                .where(DELIVERY.STATE.in(DeliveryState.FAILED.name(), DeliveryState.QUEUED.name()))
                .and(last.OUTCOME.in("FAILED", "AGAIN"))
                .orderBy(last.ID.desc())
                .limit(limit)
                .fetch(row -> new DeliveryTrouble(
                        row.get(DELIVERY.ID),
                        Channel.valueOf(row.get(DELIVERY.CHANNEL)),
                        row.get(MESSAGE.REFERENCE),
                        Template.valueOf(row.get(MESSAGE.TEMPLATE)),
                        row.get(MESSAGE.ACCOUNT_ID),
                        row.get(DELIVERY.ATTEMPTS),
                        row.get(last.REASON),
                        row.get(last.AT),
                        row.get(DELIVERY.STATE).equals(DeliveryState.FAILED.name()),
                        row.get(MESSAGE.UNDELIVERED_AT) != null && row.get(MESSAGE.REACHED_AT) == null));
    }

    private void add(long delivery, int attempt, String outcome, @Nullable String reason, Instant now) {
        Actor actor = Actor.current();
        db.insertInto(DELIVERY_CHANGE)
                .set(DELIVERY_CHANGE.DELIVERY_ID, delivery)
                .set(DELIVERY_CHANGE.ATTEMPT, attempt)
                .set(DELIVERY_CHANGE.OUTCOME, outcome)
                .set(DELIVERY_CHANGE.REASON, reason)
                .set(DELIVERY_CHANGE.AT, now)
                .set(DELIVERY_CHANGE.ACTOR_ID, actor.actorId())
                .set(DELIVERY_CHANGE.ACTOR_NAME, actor.actorName())
                .execute();
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                row.get(DELIVERY.ID),
                row.get(DELIVERY.MESSAGE_ID),
                Channel.valueOf(row.get(DELIVERY.CHANNEL)),
                DeliveryState.valueOf(row.get(DELIVERY.STATE)),
                row.get(DELIVERY.ATTEMPTS),
                row.get(DELIVERY.COUNTED_FROM));
    }
}
