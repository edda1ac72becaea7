package org.earshot.care;

import static org.earshot.tables.care.Tables.CONTACT_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.access.People;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of wishes to be contacted: one a person, no history. */
@Component
final class ContactStore {

    private final DSLContext db;
    private final People people;

    ContactStore(DSLContext db, People people) {
        this.db = db;
        this.people = people;
    }

    Optional<MyContact> of(long accountId) {
        return db.select(CONTACT_REQUEST.ASKED_AT, CONTACT_REQUEST.CONTACTED_AT)
                .from(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.ACCOUNT_ID.eq(accountId))
                .fetchOptional(Records.mapping(MyContact::new));
    }

    /** An open wish stays as it is; one that was answered makes room. */
    void ask(long accountId) {
        db.deleteFrom(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.ACCOUNT_ID.eq(accountId))
                .and(CONTACT_REQUEST.CONTACTED_AT.isNotNull())
                .execute();
        AddOnce.added(db.insertInto(CONTACT_REQUEST)
                .set(CONTACT_REQUEST.ACCOUNT_ID, accountId)
                .onDuplicateKeyIgnore());
    }

    /** By whom and when my wish was first seen, if it was. */
    Optional<Look> seen(long accountId) {
        return db.select(CONTACT_REQUEST.SEEN_AT, CONTACT_REQUEST.SEEN_BY)
                .from(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.ACCOUNT_ID.eq(accountId))
                .and(CONTACT_REQUEST.SEEN_AT.isNotNull())
                .fetchOptional(row -> new Look(
                        row.value1(),
                        Look.What.CONTACT,
                        people.names(List.of(row.value2())).get(row.value2()),
                        null));
    }

    /** All that wait are being shown to this person. */
    void seenBy(long reader, Instant at) {
        db.update(CONTACT_REQUEST)
                .set(CONTACT_REQUEST.SEEN_AT, at)
                .set(CONTACT_REQUEST.SEEN_BY, reader)
                .where(CONTACT_REQUEST.CONTACTED_AT.isNull())
                .and(CONTACT_REQUEST.SEEN_AT.isNull())
                .execute();
    }

    void remove(long accountId) {
        db.deleteFrom(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    List<ContactAsked> waiting() {
        return db.select(CONTACT_REQUEST.ID, CONTACT_REQUEST.ACCOUNT_ID, CONTACT_REQUEST.ASKED_AT)
                .from(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.CONTACTED_AT.isNull())
                .orderBy(CONTACT_REQUEST.ASKED_AT, CONTACT_REQUEST.ID)
                .fetch(Records.mapping(ContactAsked::new));
    }

    /** False when it was taken back or is marked already. */
    boolean contacted(long id, Instant at) {
        return db.update(CONTACT_REQUEST)
                        .set(CONTACT_REQUEST.CONTACTED_AT, at)
                        .where(CONTACT_REQUEST.ID.eq(id))
                        .and(CONTACT_REQUEST.CONTACTED_AT.isNull())
                        .execute()
                == 1;
    }

    void forgetBefore(Instant limit) {
        db.deleteFrom(CONTACT_REQUEST)
                .where(CONTACT_REQUEST.CONTACTED_AT.lt(limit))
                .execute();
    }
}
