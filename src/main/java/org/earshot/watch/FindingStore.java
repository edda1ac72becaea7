package org.earshot.watch;

import static org.earshot.tables.watch.Tables.CONCERNED;
import static org.earshot.tables.watch.Tables.FINDING;
import static org.earshot.tables.watch.Tables.FINDING_CLIP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.earshot.tables.watch.tables.records.FindingRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of findings, and who may read each. */
@Component
final class FindingStore {

    /** A finding with everything that hangs on it. */
    record Row(FindingRecord row, Map<String, Integer> numbers, List<Long> concerned, List<Long> clips) {

        FindingState state() {
            return FindingState.valueOf(row.getState());
        }
    }

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    private static final Field<List<Long>> WHOM = multiset(
                    select(CONCERNED.ACCOUNT_ID).from(CONCERNED).where(CONCERNED.FINDING_ID.eq(FINDING.ID)))
            .convertFrom(rows -> rows.map(each -> each.value1()));

    private static final Field<List<Long>> CLIPS = multiset(
                    select(FINDING_CLIP.CLIP_ID).from(FINDING_CLIP).where(FINDING_CLIP.FINDING_ID.eq(FINDING.ID)))
            .convertFrom(rows -> rows.map(each -> each.value1()));

    private final DSLContext db;
    private final JsonMapper json;

    FindingStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the same was found in a time that reaches past that moment. */
    boolean foundSince(WatchRule rule, String subject, Instant since) {
        return db.fetchExists(
                FINDING,
                FINDING.RULE.eq(rule.name()).and(FINDING.SUBJECT.eq(subject)).and(FINDING.WINDOW_TO.gt(since)));
    }

    /** The new finding's number; nothing when another node has just found the same. */
    Optional<Long> add(Found found, Audience audience, @Nullable Long siteId, Instant from, Instant to) {
        var insert = db.insertInto(FINDING)
                .set(FINDING.RULE, found.rule().name())
                .set(FINDING.SUBJECT, found.subject())
                .set(FINDING.SLOT, slot(from, to))
                .set(FINDING.ACCOUNT_ID, found.account())
                .set(FINDING.SITE_ID, siteId)
                .set(FINDING.AUDIENCE, audience.name())
                .set(FINDING.WINDOW_FROM, from)
                .set(FINDING.WINDOW_TO, to)
                .set(FINDING.NUMBERS, JSONB.valueOf(json.writeValueAsString(found.numbers())));
        if (!AddOnce.added(insert.onDuplicateKeyIgnore())) {
            return Optional.empty();
        }
        long id = db.select(FINDING.ID)
                .from(FINDING)
                .where(FINDING.RULE.eq(found.rule().name()))
                .and(FINDING.SUBJECT.eq(found.subject()))
                .and(FINDING.SLOT.eq(slot(from, to)))
                .fetchSingle()
                .value1();
        found.concerned()
                .forEach(account -> db.insertInto(CONCERNED, CONCERNED.FINDING_ID, CONCERNED.ACCOUNT_ID)
                        .values(id, account)
                        .execute());
        found.clips()
                .forEach(clip -> db.insertInto(FINDING_CLIP, FINDING_CLIP.FINDING_ID, FINDING_CLIP.CLIP_ID)
                        .values(id, clip)
                        .execute());
        return Optional.of(id);
    }

    /** The number of the window that a time ends in, when time is cut into windows of its length. */
    static long slot(Instant from, Instant to) {
        return to.getEpochSecond() / Math.max(1, Duration.between(from, to).toSeconds());
    }

    List<Row> list(Reader reader, Collection<FindingState> states, int limit) {
        return rows(
                visible(reader)
                        .and(FINDING.STATE.in(states.stream().map(Enum::name).toList())),
                limit);
    }

    int count(Reader reader, Collection<FindingState> states) {
        return db.fetchCount(
                FINDING,
                visible(reader)
                        .and(FINDING.STATE.in(states.stream().map(Enum::name).toList())));
    }

    Optional<Row> find(Reader reader, long id) {
        return rows(visible(reader).and(FINDING.ID.eq(id)), 1).stream().findFirst();
    }

    private List<Row> rows(Condition condition, int limit) {
        return db.select(FINDING, WHOM, CLIPS)
                .from(FINDING)
                .where(condition)
                .orderBy(FINDING.FOUND_AT.desc(), FINDING.ID.desc())
                .limit(limit)
                .fetch(each -> new Row(
                        each.value1(),
                        json.readValue(each.value1().getNumbers().data(), NUMBERS),
                        each.value2(),
                        each.value3()));
    }

    private static Condition visible(Reader reader) {
        Condition who = falseCondition();
        if (reader.lead()) {
            who = FINDING.AUDIENCE.isNotNull();
        } else if (reader.analyst()) {
            who = FINDING.AUDIENCE.ne(Audience.LEADS.name());
        } else if (reader.supervisor() && reader.siteId() != null) {
            who = FINDING.AUDIENCE.eq(Audience.SUPERVISOR.name()).and(FINDING.SITE_ID.eq(reader.siteId()));
        }
        return who.and(not(exists(selectOne()
                .from(CONCERNED)
                .where(CONCERNED.FINDING_ID.eq(FINDING.ID).and(CONCERNED.ACCOUNT_ID.eq(reader.id()))))));
    }

    /** True for the one who was first. */
    boolean passOn(long id, long by, String reason, Instant now) {
        return db.update(FINDING)
                        .set(FINDING.STATE, FindingState.PASSED_ON.name())
                        .set(FINDING.PASSED_BY, by)
                        .set(FINDING.PASSED_AT, now)
                        .set(FINDING.PASSED_REASON, reason)
                        .where(FINDING.ID.eq(id).and(FINDING.STATE.eq(FindingState.OPEN.name())))
                        .execute()
                == 1;
    }

    /** True for the one who was first; a reason dismisses it, an incident's number says what became of it. */
    boolean end(long id, @Nullable Long by, @Nullable String reason, @Nullable String incident, Instant now) {
        return db.update(FINDING)
                        .set(FINDING.STATE, (incident == null ? FindingState.DISMISSED : FindingState.INCIDENT).name())
                        .set(FINDING.ENDED_BY, by)
                        .set(FINDING.ENDED_AT, now)
                        .set(FINDING.END_REASON, reason)
                        .set(FINDING.INCIDENT, incident)
                        .where(FINDING.ID.eq(id))
                        .and(FINDING.STATE.in(FindingState.OPEN.name(), FindingState.PASSED_ON.name()))
                        .execute()
                == 1;
    }

    void forgetBefore(Instant limit) {
        var old = select(FINDING.ID).from(FINDING).where(FINDING.FOUND_AT.lt(limit));
        db.deleteFrom(CONCERNED).where(CONCERNED.FINDING_ID.in(old)).execute();
        db.deleteFrom(FINDING_CLIP).where(FINDING_CLIP.FINDING_ID.in(old)).execute();
        db.deleteFrom(FINDING).where(FINDING.FOUND_AT.lt(limit)).execute();
    }
}
