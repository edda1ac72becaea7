package org.earshot.notice;

import static org.earshot.tables.notice.Tables.MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rows of messages: one per person and message. */
@Component
final class MessageStore {

    private final DSLContext db;

    MessageStore(DSLContext db) {
        this.db = db;
    }

    long add(Notice notice, String sender, Instant now) {
        return db.insertInto(MESSAGE)
                .set(MESSAGE.MESSAGE_KEY, UUID.randomUUID())
                .set(MESSAGE.TEMPLATE, notice.template().name())
                .set(MESSAGE.ACCOUNT_ID, notice.toAccount())
                .set(MESSAGE.REFERENCE, notice.caseNumber())
                .set(MESSAGE.SEVERITY, notice.severity())
                .set(MESSAGE.BY_WHEN, notice.byWhen())
                .set(MESSAGE.PATH, notice.path())
                .set(MESSAGE.URGENT, notice.urgent())
                .set(MESSAGE.QUEUED_AT, now)
                .set(MESSAGE.QUEUED_BY, sender)
                .returningResult(MESSAGE.ID)
                .fetchSingle()
                .value1();
    }

    /** The message, locked until the transaction ends, so that two nodes never decide about it at the same time. */
    Message lock(long id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).forUpdate().fetchSingle(MessageStore::message);
    }

    List<Received> of(long account, int limit, Function<Notice, String> line) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ACCOUNT_ID.eq(account))
                .orderBy(MESSAGE.ID.desc())
                .limit(limit)
                .fetch(row -> received(row, line));
    }

    List<Received> these(Collection<Long> ids, Function<Notice, String> line) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ID.in(ids))
                .orderBy(MESSAGE.ID)
                .fetch(row -> received(row, line));
    }

    boolean leads(long account, String path) {
        return db.fetchExists(MESSAGE, MESSAGE.ACCOUNT_ID.eq(account).and(MESSAGE.PATH.eq(path)));
    }

    boolean isFor(long id, long account) {
        return db.fetchExists(MESSAGE, MESSAGE.ID.eq(id).and(MESSAGE.ACCOUNT_ID.eq(account)));
    }

    List<Long> unread(long account) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.ACCOUNT_ID.eq(account).and(MESSAGE.READ_AT.isNull()))
                .fetch(MESSAGE.ID);
    }

    int countUnread(long account) {
        return db.fetchCount(MESSAGE, MESSAGE.ACCOUNT_ID.eq(account).and(MESSAGE.READ_AT.isNull()));
    }

    /** False when it was read before. */
    boolean read(long id, Instant now) {
        return db.update(MESSAGE)
                        .set(MESSAGE.READ_AT, now)
                        .where(MESSAGE.ID.eq(id).and(MESSAGE.READ_AT.isNull()))
                        .execute()
                == 1;
    }

    void reached(long id, Instant now) {
        db.update(MESSAGE)
                .set(MESSAGE.REACHED_AT, now)
                .where(MESSAGE.ID.eq(id).and(MESSAGE.REACHED_AT.isNull()))
                .execute();
    }

    /** False when it was marked before. */
    boolean undelivered(long id, Instant now) {
        return db.update(MESSAGE)
                        .set(MESSAGE.UNDELIVERED_AT, now)
                        .where(MESSAGE.ID.eq(id).and(MESSAGE.UNDELIVERED_AT.isNull()))
                        .execute()
                == 1;
    }

    private static Message message(Record row) {
        return new Message(
                row.get(MESSAGE.ID), row.get(MESSAGE.MESSAGE_KEY), notice(row), row.get(MESSAGE.REACHED_AT) != null);
    }

    private static Received received(Record row, Function<Notice, String> line) {
        Notice notice = notice(row);
        return new Received(
                row.get(MESSAGE.ID),
                notice.template(),
                notice.caseNumber(),
                notice.severity(),
                notice.byWhen(),
                notice.path(),
                notice.urgent(),
                line.apply(notice),
                row.get(MESSAGE.QUEUED_AT),
                row.get(MESSAGE.READ_AT));
    }

    private static Notice notice(Record row) {
        return new Notice(
                Template.valueOf(row.get(MESSAGE.TEMPLATE)),
                row.get(MESSAGE.ACCOUNT_ID),
                row.get(MESSAGE.REFERENCE),
                row.get(MESSAGE.SEVERITY),
                row.get(MESSAGE.BY_WHEN),
                row.get(MESSAGE.PATH),
                row.get(MESSAGE.URGENT));
    }
}
