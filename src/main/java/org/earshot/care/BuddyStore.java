package org.earshot.care;

import static org.earshot.tables.care.Tables.BUDDY_BLOCK;
import static org.earshot.tables.care.Tables.BUDDY_MEMBER;
import static org.earshot.tables.care.Tables.BUDDY_MESSAGE;
import static org.earshot.tables.care.Tables.BUDDY_PAIR;
import static org.earshot.tables.care.Tables.BUDDY_SEAT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of who joined and who are two. A pair that ends is removed with all that waits in it. */
@Component
final class BuddyStore {

    record Pair(long id, long asker, long asked, boolean together) {
        long other(long accountId) {
            return accountId == asker ? asked : asker;
        }
    }

    private final DSLContext db;

    BuddyStore(DSLContext db) {
        this.db = db;
    }

    boolean member(long accountId) {
        return db.fetchExists(BUDDY_MEMBER, BUDDY_MEMBER.ACCOUNT_ID.eq(accountId));
    }

    void join(long accountId) {
        AddOnce.added(db.insertInto(BUDDY_MEMBER)
                .set(BUDDY_MEMBER.ACCOUNT_ID, accountId)
                .onDuplicateKeyIgnore());
    }

    void leave(long accountId) {
        db.deleteFrom(BUDDY_MEMBER).where(BUDDY_MEMBER.ACCOUNT_ID.eq(accountId)).execute();
    }

    /** Everybody who joined. Whoever asks for a buddy waits here for others who ask, so that two do not choose the same one. */
    List<Long> lockMembers() {
        return db.select(BUDDY_MEMBER.ACCOUNT_ID)
                .from(BUDDY_MEMBER)
                .orderBy(BUDDY_MEMBER.ACCOUNT_ID)
                .forUpdate()
                .fetch(BUDDY_MEMBER.ACCOUNT_ID);
    }

    /** Who is in a pair, or asked, already. */
    Set<Long> seated() {
        return db.select(BUDDY_SEAT.ACCOUNT_ID).from(BUDDY_SEAT).fetchSet(BUDDY_SEAT.ACCOUNT_ID);
    }

    /** Whom this person is not to be put together with: blocked by either, or asked within a day and not wanting now. */
    Set<Long> notWith(long accountId) {
        Set<Long> all = new HashSet<>(db.select(BUDDY_BLOCK.BLOCKED)
                .from(BUDDY_BLOCK)
                .where(BUDDY_BLOCK.ACCOUNT_ID.eq(accountId))
                .fetch(BUDDY_BLOCK.BLOCKED));
        all.addAll(db.select(BUDDY_BLOCK.ACCOUNT_ID)
                .from(BUDDY_BLOCK)
                .where(BUDDY_BLOCK.BLOCKED.eq(accountId))
                .fetch(BUDDY_BLOCK.ACCOUNT_ID));
        all.addAll(db.select(BUDDY_PAIR.ASKED)
                .from(BUDDY_PAIR)
                .where(BUDDY_PAIR.ASKER.eq(accountId))
                .and(BUDDY_PAIR.PASSED.isTrue())
                .fetch(BUDDY_PAIR.ASKED));
        return all;
    }

    void block(long accountId, long blocked) {
        AddOnce.added(db.insertInto(BUDDY_BLOCK)
                .set(BUDDY_BLOCK.ACCOUNT_ID, accountId)
                .set(BUDDY_BLOCK.BLOCKED, blocked)
                .onDuplicateKeyIgnore());
    }

    void ask(long asker, long asked) {
        long pair = db.insertInto(BUDDY_PAIR)
                .set(BUDDY_PAIR.ASKER, asker)
                .set(BUDDY_PAIR.ASKED, asked)
                .set(BUDDY_PAIR.TOGETHER, false)
                .set(BUDDY_PAIR.PASSED, false)
                .returningResult(BUDDY_PAIR.ID)
                .fetchSingle()
                .value1();
        db.insertInto(BUDDY_SEAT, BUDDY_SEAT.ACCOUNT_ID, BUDDY_SEAT.PAIR_ID)
                .values(asker, pair)
                .values(asked, pair)
                .execute();
    }

    Optional<Pair> of(long accountId) {
        return db.select(BUDDY_PAIR.ID, BUDDY_PAIR.ASKER, BUDDY_PAIR.ASKED, BUDDY_PAIR.TOGETHER)
                .from(BUDDY_SEAT)
                .join(BUDDY_PAIR)
                .on(BUDDY_PAIR.ID.eq(BUDDY_SEAT.PAIR_ID))
                .where(BUDDY_SEAT.ACCOUNT_ID.eq(accountId))
                .fetchOptional(Records.mapping(Pair::new));
    }

    /** False when it has been taken back meanwhile. */
    boolean accept(long pairId, long asked) {
        return db.update(BUDDY_PAIR)
                        .set(BUDDY_PAIR.TOGETHER, true)
                        .where(BUDDY_PAIR.ID.eq(pairId))
                        .and(BUDDY_PAIR.ASKED.eq(asked))
                        .and(BUDDY_PAIR.TOGETHER.isFalse())
                        .and(BUDDY_PAIR.PASSED.isFalse())
                        .execute()
                == 1;
    }

    void pass(long pairId) {
        db.update(BUDDY_PAIR)
                .set(BUDDY_PAIR.PASSED, true)
                .where(BUDDY_PAIR.ID.eq(pairId))
                .and(BUDDY_PAIR.TOGETHER.isFalse())
                .execute();
        db.deleteFrom(BUDDY_SEAT).where(BUDDY_SEAT.PAIR_ID.eq(pairId)).execute();
    }

    void end(long pairId) {
        db.deleteFrom(BUDDY_MESSAGE).where(BUDDY_MESSAGE.PAIR_ID.eq(pairId)).execute();
        db.deleteFrom(BUDDY_SEAT).where(BUDDY_SEAT.PAIR_ID.eq(pairId)).execute();
        db.deleteFrom(BUDDY_PAIR).where(BUDDY_PAIR.ID.eq(pairId)).execute();
    }

    /** Who was asked before then and has not answered is asked no longer. */
    void dropUnanswered(Instant limit) {
        db.select(BUDDY_PAIR.ID)
                .from(BUDDY_PAIR)
                .where(BUDDY_PAIR.TOGETHER.isFalse())
                .and(BUDDY_PAIR.PASSED.isFalse())
                .and(BUDDY_PAIR.BEGUN_AT.lt(limit))
                .fetch(BUDDY_PAIR.ID)
                .forEach(this::pass);
    }

    void forgetPassed(Instant limit) {
        db.deleteFrom(BUDDY_PAIR)
                .where(BUDDY_PAIR.PASSED.isTrue())
                .and(BUDDY_PAIR.BEGUN_AT.lt(limit))
                .execute();
    }
}
