package org.earshot.care;

import static org.earshot.tables.care.Tables.BUDDY_COUNT;
import static org.earshot.tables.care.Tables.BUDDY_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Messages between their writing and their reading: sealed, removed when read or after a day, counted without a name. */
@Component
final class BuddyMessages {

    private static final String PURPOSE = "buddy";
    private static final String TEMPLATE = "T";
    private static final String TEXT = "W";

    private final DSLContext db;
    private final Sealed sealed;

    BuddyMessages(DSLContext db, Sealed sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    void add(long pairId, long to, BuddyTemplate template) {
        keep(pairId, to, TEMPLATE + template.name());
    }

    private void keep(long pairId, long to, String content) {
        db.insertInto(BUDDY_MESSAGE)
                .set(BUDDY_MESSAGE.PAIR_ID, pairId)
                .set(BUDDY_MESSAGE.TO_ACCOUNT, to)
                .set(BUDDY_MESSAGE.CONTENT, sealed.seal(PURPOSE, to, content))
                .execute();
    }

    void add(long pairId, long to, String text) {
        keep(pairId, to, TEXT + text);
    }

    int unread(long to) {
        return db.fetchCount(BUDDY_MESSAGE, BUDDY_MESSAGE.TO_ACCOUNT.eq(to));
    }

    /** What waits, oldest first; each is removed and given to one reader only. */
    List<BuddyMessage> take(long to, Instant now) {
        List<BuddyMessage> taken = new ArrayList<>();
        for (var row : db.selectFrom(BUDDY_MESSAGE)
                .where(BUDDY_MESSAGE.TO_ACCOUNT.eq(to))
                .orderBy(BUDDY_MESSAGE.ID)
                .fetch()) {
            if (db.deleteFrom(BUDDY_MESSAGE)
                            .where(BUDDY_MESSAGE.ID.eq(row.getId()))
                            .execute()
                    == 1) {
                taken.add(message(sealed.open(PURPOSE, to, row.getContent()), row.getSentAt()));
            }
        }
        count(BUDDY_COUNT.WAS_READ, taken.size(), now);
        return taken;
    }

    private static BuddyMessage message(String content, Instant sentAt) {
        String rest = content.substring(1);
        return content.startsWith(TEMPLATE)
                ? new BuddyMessage(BuddyTemplate.valueOf(rest), "", sentAt)
                : new BuddyMessage(null, rest, sentAt);
    }

    void vanishBefore(Instant limit, Instant now) {
        int gone = db.deleteFrom(BUDDY_MESSAGE)
                .where(BUDDY_MESSAGE.SENT_AT.lt(limit))
                .execute();
        count(BUDDY_COUNT.VANISHED, gone, now);
    }

    private void count(TableField<?, Integer> which, int number, Instant now) {
        if (number == 0) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        AddOnce.added(db.insertInto(BUDDY_COUNT)
                .set(BUDDY_COUNT.ON_DAY, day)
                .set(BUDDY_COUNT.WAS_READ, 0)
                .set(BUDDY_COUNT.VANISHED, 0)
                .onDuplicateKeyIgnore());
        db.update(BUDDY_COUNT)
                .set(which, which.plus(number))
                .where(BUDDY_COUNT.ON_DAY.eq(day))
                .execute();
    }
}
