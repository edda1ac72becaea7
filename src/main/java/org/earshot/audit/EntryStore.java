package org.earshot.audit;

import static org.earshot.tables.audit.Tables.ENTRY;

import java.util.Map;
import org.earshot.shared.Actor;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of audit.entry, added only. */
@Component
final class EntryStore {

    private final DSLContext db;
    private final JsonMapper json;

    EntryStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Actor actor, String act, String subjectKind, String subject, Map<String, ?> detail, String origin) {
        db.insertInto(ENTRY)
                .set(ENTRY.ACTOR_ID, actor.actorId())
                .set(ENTRY.ACTOR_NAME, actor.actorName())
                .set(ENTRY.ACT, act)
                .set(ENTRY.SUBJECT_KIND, subjectKind)
                .set(ENTRY.SUBJECT, subject)
                .set(ENTRY.DETAIL, detail.isEmpty() ? null : JSONB.valueOf(json.writeValueAsString(detail)))
                .set(ENTRY.ORIGIN, origin)
                .execute();
    }
}
