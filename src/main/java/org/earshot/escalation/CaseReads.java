package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_ANSWER;
import static org.earshot.tables.escalation.Tables.CASE_CLOCK;
import static org.earshot.tables.escalation.Tables.CASE_FILE;
import static org.earshot.tables.escalation.Tables.EMERGENCY;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.shared.DatabaseTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Cases as pages show them. */
@Component
final class CaseReads {

    private static final Field<Boolean> IN_EMERGENCY = field(exists(selectOne()
                    .from(EMERGENCY)
                    .where(EMERGENCY.CASE_ID.eq(CASE_FILE.ID).and(EMERGENCY.STOOD_DOWN_BY.isNull()))))
            .as("in_emergency");

    private static final Field<List<CaseAnswer>> ANSWERS = multiset(
                    select(CASE_ANSWER.KIND, CASE_ANSWER.OUTCOME, CASE_ANSWER.AT)
                            .from(CASE_ANSWER)
                            .where(CASE_ANSWER.CASE_ID.eq(CASE_FILE.ID))
                            .orderBy(CASE_ANSWER.NO))
            .convertFrom(rows -> rows.map(row -> new CaseAnswer(
                    CaseAnswer.Kind.valueOf(row.value1()),
                    row.value2() == null ? null : CaseOutcome.valueOf(row.value2()),
                    row.value3())));

    private final DSLContext db;
    private final CaseLinks links;
    private final Clips clips;
    private final DatabaseTime time;

    CaseReads(DSLContext db, CaseLinks links, Clips clips, DatabaseTime time) {
        this.db = db;
        this.links = links;
        this.clips = clips;
        this.time = time;
    }

    Who who(Me me) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (me.has(role)) {
                roles.add(role);
            }
        }
        return new Who(me.id(), me.name(), roles);
    }

    CaseFile file(CaseInHand about, Who who) {
        return new CaseFile(
                about.number,
                about.clipId,
                clips.clip(about.clipId).code(),
                about.drill,
                about.siteId,
                about.raisedBy,
                about.via,
                about.raisedAt,
                about.raisedAs,
                about.now,
                about.capturedAt,
                about.state,
                about.version,
                about.category,
                about.severity,
                about.ownerId,
                about.acknowledgedBy,
                about.triagedBy,
                about.procedureVersion,
                about.sealed,
                about.breakGlass,
                about.overdue(),
                about.clocks.stream().anyMatch(CaseClock::wantsReason),
                about.nextDue(),
                about.holdUntil,
                about.holdOwnerId,
                about.mergeInto,
                about.relook == CaseInHand.Relook.ASKED,
                List.copyOf(about.clocks),
                about.concerning(about.category).stream()
                        .map(step -> new CaseFile.CaseStep(
                                step,
                                about.steps.get(step.id()),
                                Path.stepOpening(about, step, who, true, time.now()),
                                Path.stepOpening(about, step, who, false, time.now())))
                        .toList(),
                List.copyOf(about.decisions),
                about.standing,
                List.copyOf(about.emergencies),
                links.of(about.id),
                Path.openings(about, who, time.now()));
    }

    List<CaseRow> rows(CaseFilter filter, int offset, int limit) {
        return db.select(
                        CASE_FILE.NUMBER,
                        CASE_FILE.STATE,
                        CASE_FILE.VERSION,
                        CASE_FILE.SEVERITY,
                        CASE_FILE.RAISED_AT,
                        CASE_FILE.NEXT_DUE,
                        CASE_FILE.OVERDUE,
                        CASE_FILE.OWNER_ID,
                        CASE_FILE.SITE_ID,
                        CASE_FILE.DRILL,
                        IN_EMERGENCY,
                        CASE_FILE.RELOOK)
                .from(CASE_FILE)
                .where(matching(filter))
                .orderBy(CASE_FILE.IS_OPEN.desc(), CASE_FILE.NEXT_DUE.asc().nullsLast(), CASE_FILE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(CaseReads::row);
    }

    int count(CaseFilter filter) {
        return db.fetchCount(CASE_FILE, matching(filter));
    }

    Map<ClockKind, Integer> breachedClocks() {
        Map<ClockKind, Integer> breached = new EnumMap<>(ClockKind.class);
        Arrays.asList(ClockKind.values()).forEach(kind -> breached.put(kind, 0));
        db.select(CASE_CLOCK.KIND, DSL.count())
                .from(CASE_CLOCK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(CASE_CLOCK.CASE_ID))
                .where(
                        CASE_CLOCK.MET_AT.isNull(),
                        CASE_CLOCK.STOPPED_AT.isNull(),
                        CASE_CLOCK.DUE_AT.lt(currentInstant()),
                        CASE_FILE.IS_OPEN.eq(true),
                        CASE_FILE.DRILL.isFalse())
                .groupBy(CASE_CLOCK.KIND)
                .forEach(row -> breached.put(ClockKind.valueOf(row.value1()), row.value2()));
        return breached;
    }

    private static Condition matching(CaseFilter filter) {
        Condition open = CaseState.OPEN.containsAll(filter.states()) ? CASE_FILE.IS_OPEN.eq(true) : noCondition();
        return open.and(CASE_FILE.STATE.in(
                        filter.states().stream().map(Enum::name).toList()))
                .and(CASE_FILE.DRILL.eq(filter.drills()))
                .and(
                        filter.siteId() == null
                                ? noCondition()
                                : CASE_FILE.SITE_ID.eq(filter.siteId()).or(CASE_FILE.SITE_ID.isNull()))
                .and(filter.ownerId() == null ? noCondition() : CASE_FILE.OWNER_ID.eq(filter.ownerId()))
                .and(filter.number() == null ? noCondition() : CASE_FILE.NUMBER.containsIgnoreCase(filter.number()))
                .and(
                        switch (filter.only()) {
                            case ALL -> noCondition();
                            case UNOWNED -> CASE_FILE.OWNER_ID.isNull();
                            // Who triaged a case has it until it is given to somebody of trust-and-safety.
                            case UNASSIGNED ->
                                CASE_FILE.OWNER_ID.isNull().or(CASE_FILE.STATE.eq(CaseState.TRIAGED.name()));
                            case RELOOK_ASKED -> CASE_FILE.RELOOK.eq("ASKED");
                        });
    }

    private static CaseRow row(Record row) {
        return new CaseRow(
                row.get(CASE_FILE.NUMBER),
                CaseState.valueOf(row.get(CASE_FILE.STATE)),
                row.get(CASE_FILE.VERSION),
                CaseSeverity.valueOf(row.get(CASE_FILE.SEVERITY)),
                row.get(CASE_FILE.RAISED_AT),
                row.get(CASE_FILE.NEXT_DUE),
                row.get(CASE_FILE.OVERDUE),
                row.get(CASE_FILE.OWNER_ID),
                row.get(CASE_FILE.SITE_ID),
                row.get(CASE_FILE.DRILL),
                row.get(IN_EMERGENCY),
                row.get(CASE_FILE.RELOOK).equals("ASKED"));
    }

    List<MyCase> raisedBy(long accountId) {
        Instant now = time.now();
        return db.select(
                        CASE_FILE.NUMBER,
                        CASE_FILE.VERSION,
                        CASE_FILE.RAISED_AT,
                        CASE_FILE.STATE,
                        CASE_FILE.NEXT_DUE,
                        CASE_FILE.ANSWER_STATE,
                        CASE_FILE.ANSWERS_FROM,
                        CASE_FILE.RELOOK,
                        CASE_FILE.RELOOK_UNTIL,
                        CASE_FILE.IS_OPEN,
                        ANSWERS)
                .from(CASE_FILE)
                .where(CASE_FILE.RAISED_BY.eq(accountId))
                .orderBy(CASE_FILE.RAISED_AT.desc(), CASE_FILE.ID.desc())
                .limit(200)
                .fetch(row -> mine(row, now));
    }

    private static MyCase mine(Record row, Instant now) {
        Instant from = row.get(CASE_FILE.ANSWERS_FROM);
        boolean later = from != null && from.isAfter(now);
        Instant relookUntil = row.get(CASE_FILE.RELOOK_UNTIL);
        CaseState state = CaseState.valueOf(row.get(CASE_FILE.STATE));
        boolean decided =
                state == CaseState.DECIDED || state == CaseState.REFERRAL_PENDING || state == CaseState.REFERRED;
        return new MyCase(
                row.get(CASE_FILE.NUMBER),
                row.get(CASE_FILE.VERSION),
                row.get(CASE_FILE.RAISED_AT),
                state == CaseState.RAISED ? row.get(CASE_FILE.NEXT_DUE) : null,
                row.get(CASE_FILE.IS_OPEN),
                row.get(CASE_FILE.ANSWER_STATE).equals("DECLINED"),
                later ? from : null,
                row.get(ANSWERS).stream()
                        .filter(answer -> !later || answer.kind() == CaseAnswer.Kind.RECEIVED)
                        .toList(),
                decided
                        && row.get(CASE_FILE.RELOOK).equals("NONE")
                        && row.get(CASE_FILE.ANSWER_STATE).equals("GIVEN")
                        && relookUntil != null
                        && !now.isAfter(relookUntil),
                relookUntil);
    }
}
