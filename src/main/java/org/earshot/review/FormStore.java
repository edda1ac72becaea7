package org.earshot.review;

import static org.earshot.tables.review.Tables.FORM;
import static org.earshot.tables.review.Tables.FORM_VERSION;
import static org.earshot.tables.review.Tables.GUIDELINE;
import static org.earshot.tables.review.Tables.QUEUE_FORM;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.shared.Actor;
import org.earshot.shared.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms, their versions, and which queue uses which. */
@Component
final class FormStore {

    private record Key(long formId, int version) {}

    private final DSLContext db;
    private final JsonMapper json;
    /** Published versions never change, so the questions of one are read once. */
    private final Map<Key, List<FormQuestion>> questions = new ConcurrentHashMap<>();

    FormStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<FormRow> all() {
        var latest =
                field(db.select(max(FORM_VERSION.VERSION)).from(FORM_VERSION).where(FORM_VERSION.FORM_ID.eq(FORM.ID)));
        var queues = field(db.select(countDistinct(QUEUE_FORM.QUEUE_ID))
                .from(QUEUE_FORM)
                .where(QUEUE_FORM.FORM_ID.eq(FORM.ID), isLatestChoice()));
        return db.select(FORM.ID, FORM.NAME, latest, queues, FORM.RETIRED_AT)
                .from(FORM)
                .orderBy(FORM.RETIRED_AT.isNotNull(), FORM.NAME)
                .fetch(row ->
                        new FormRow(row.value1(), row.value2(), row.value3(), row.value4(), row.value5() != null));
    }

    FormVersion version(long formId, int version) {
        return select(FORM_VERSION.FORM_ID.eq(formId).and(FORM_VERSION.VERSION.eq(version))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("form.unknown", "There is no such form version."));
    }

    List<FormVersion> versions(long formId) {
        return select(FORM_VERSION.FORM_ID.eq(formId));
    }

    FormVersion latest(long formId) {
        return versions(formId).getFirst();
    }

    private List<FormVersion> select(Condition which) {
        return db.select(
                        FORM.NAME,
                        FORM_VERSION.FORM_ID,
                        FORM_VERSION.VERSION,
                        FORM_VERSION.DEFINITION,
                        FORM_VERSION.PUBLISHED_AT,
                        FORM_VERSION.PUBLISHED_BY)
                .from(FORM_VERSION)
                .join(FORM)
                .on(FORM.ID.eq(FORM_VERSION.FORM_ID))
                .where(which)
                .orderBy(FORM_VERSION.FORM_ID, FORM_VERSION.VERSION.desc())
                .fetch(row -> new FormVersion(
                        row.value2(), row.value1(), row.value3(), read(row.value4()), row.value5(), row.value6()));
    }

    /** The questions of a published version; refused with {@code form.unknown}. */
    List<FormQuestion> questions(long formId, int version) {
        Key key = new Key(formId, version);
        List<FormQuestion> known = questions.get(key);
        if (known == null) {
            known = version(formId, version).questions();
            questions.put(key, known);
        }
        return known;
    }

    boolean taken(String name) {
        return db.fetchExists(FORM, FORM.NAME.eq(name));
    }

    long create(String name) {
        return db.insertInto(FORM)
                .set(FORM.NAME, name)
                .returningResult(FORM.ID)
                .fetchSingle()
                .value1();
    }

    /** Lets one change of a form through at a time; refused with {@code form.unknown} and {@code form.retired}. */
    void lock(long formId) {
        var form = db.selectFrom(FORM).where(FORM.ID.eq(formId)).forUpdate().fetchOptional();
        if (form.orElseThrow(() -> new Refusal("form.unknown", "There is no such form."))
                        .getRetiredAt()
                != null) {
            throw new Refusal("form.retired", "This form has been retired. Make a new one from it.");
        }
    }

    void publish(long formId, int version, List<FormQuestion> asked) {
        db.insertInto(FORM_VERSION)
                .set(FORM_VERSION.FORM_ID, formId)
                .set(FORM_VERSION.VERSION, version)
                .set(FORM_VERSION.DEFINITION, JSONB.valueOf(json.writeValueAsString(asked)))
                .set(FORM_VERSION.PUBLISHED_BY, Actor.current().actorId())
                .execute();
    }

    void retire(long formId) {
        db.update(FORM)
                .set(FORM.RETIRED_AT, org.jooq.impl.DSL.currentInstant())
                .where(FORM.ID.eq(formId))
                .execute();
    }

    boolean inUse(long formId) {
        return db.fetchExists(QUEUE_FORM, QUEUE_FORM.FORM_ID.eq(formId).and(isLatestChoice()));
    }

    void choose(long queueId, long formId, int version) {
        db.insertInto(QUEUE_FORM)
                .set(QUEUE_FORM.QUEUE_ID, queueId)
                .set(QUEUE_FORM.FORM_ID, formId)
                .set(QUEUE_FORM.VERSION, version)
                .set(QUEUE_FORM.CHOSEN_BY, Actor.current().actorId())
                .execute();
    }

    /** What the queue uses now; the oldest form's newest version where nothing has been chosen. */
    QueueForm ofQueue(long queueId) {
        var chosen = db.select(QUEUE_FORM.FORM_ID, QUEUE_FORM.VERSION, inline(0).as("rank"))
                .from(QUEUE_FORM)
                .where(QUEUE_FORM.QUEUE_ID.eq(queueId))
                .orderBy(QUEUE_FORM.QUEUE_ID.desc(), QUEUE_FORM.ID.desc())
                .limit(1);
        var oldest = db.select(
                        FORM_VERSION.FORM_ID, FORM_VERSION.VERSION, inline(1).as("rank"))
                .from(FORM_VERSION)
                .orderBy(FORM_VERSION.FORM_ID, FORM_VERSION.VERSION.desc())
                .limit(1);
        var either = chosen.unionAll(oldest).asTable("either", "form_id", "version", "rank");
        return db.select(
                        either.field("form_id", Long.class),
                        either.field("version", Integer.class),
                        field(selectCount().from(GUIDELINE).where(GUIDELINE.QUEUE_ID.eq(queueId))))
                .from(either)
                .orderBy(either.field("rank"))
                .limit(1)
                .fetchOptional(row -> new QueueForm(queueId, row.value1(), row.value2(), row.value3()))
                .orElseThrow(() -> new Refusal("form.none", "There is no form yet. An administrator has to make one."));
    }

    /** Whether the queue uses this form version or has used it, so that a clip may have been opened with it. */
    boolean belongs(QueueForm form) {
        return isNow(form)
                || db.fetchExists(
                        QUEUE_FORM,
                        QUEUE_FORM.QUEUE_ID.eq(form.queueId()),
                        QUEUE_FORM.FORM_ID.eq(form.formId()),
                        QUEUE_FORM.VERSION.eq(form.version()));
    }

    private boolean isNow(QueueForm form) {
        QueueForm now = ofQueue(form.queueId());
        return now.formId() == form.formId() && now.version() >= form.version();
    }

    private static Condition isLatestChoice() {
        var later = QUEUE_FORM.as("later");
        return notExists(
                selectOne().from(later).where(later.QUEUE_ID.eq(QUEUE_FORM.QUEUE_ID), later.ID.gt(QUEUE_FORM.ID)));
    }

    private List<FormQuestion> read(JSONB definition) {
        return List.copyOf(json.readValue(definition.data(), new TypeReference<List<FormQuestion>>() {}));
    }
}
