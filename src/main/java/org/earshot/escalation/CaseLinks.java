package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_FILE;
import static org.earshot.tables.escalation.Tables.CASE_LINK;

import java.time.Instant;
import java.util.List;
import org.earshot.shared.AddOnce;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ties between cases, seen from both ends. */
@Component
final class CaseLinks {

    private final DSLContext db;

    CaseLinks(DSLContext db) {
        this.db = db;
    }

    /** Refused with {@code link.unknown} and {@code link.self}. */
    void add(long caseId, String other, String why, @Nullable Long by, Instant at) {
        Long otherId = db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(other))
                .fetchOptional(CASE_FILE.ID)
                .orElseThrow(() -> new Refusal("link.unknown", "There is no case of that number."));
        if (otherId == caseId) {
            throw new Refusal("link.self", "A case cannot be tied to itself.");
        }
        for (long[] pair : new long[][] {{caseId, otherId}, {otherId, caseId}}) {
            AddOnce.added(db.insertInto(CASE_LINK)
                    .set(CASE_LINK.CASE_ID, pair[0])
                    .set(CASE_LINK.OTHER_ID, pair[1])
                    .set(CASE_LINK.WHY, why)
                    .set(CASE_LINK.LINKED_BY, by)
                    .set(CASE_LINK.LINKED_AT, at)
                    .onDuplicateKeyIgnore());
        }
    }

    List<CaseFile.Link> of(long caseId) {
        return db.select(CASE_FILE.NUMBER, CASE_LINK.WHY, CASE_FILE.STATE)
                .from(CASE_LINK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(CASE_LINK.OTHER_ID))
                .where(CASE_LINK.CASE_ID.eq(caseId))
                .orderBy(CASE_FILE.NUMBER)
                .fetch(row -> new CaseFile.Link(row.value1(), row.value2(), CaseState.valueOf(row.value3())));
    }

    /** Cases, other than this, that concern one of the clips. */
    List<String> ofClips(long exceptCase, List<Long> clipIds) {
        return db.select(CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.CLIP_ID.in(clipIds))
                .and(CASE_FILE.ID.ne(exceptCase))
                .orderBy(CASE_FILE.ID.desc())
                .limit(50)
                .fetch(CASE_FILE.NUMBER);
    }
}
