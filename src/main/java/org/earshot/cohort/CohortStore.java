package org.earshot.cohort;

import static org.earshot.tables.cohort.Tables.COHORT_;
import static org.earshot.tables.cohort.Tables.MEMBER;
import static org.earshot.tables.cohort.Tables.TOLD;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.earshot.disclosure.Cohort;
import org.earshot.disclosure.Team;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Rows of cohorts and of who is in them. */
@Component
final class CohortStore {

    private static final Field<Set<Long>> PEOPLE = multiset(
                    select(MEMBER.ACCOUNT_ID).from(MEMBER).where(MEMBER.COHORT_ID.eq(COHORT_.ID)))
            .convertFrom(rows -> Set.copyOf(rows.getValues(0, Long.class)));

    private final DSLContext db;

    CohortStore(DSLContext db) {
        this.db = db;
    }

    List<Cohort> living() {
        return db.select(COHORT_.ID, COHORT_.SITE_ID, COHORT_.LANGUAGE, PEOPLE)
                .from(COHORT_)
                .where(COHORT_.ENDED_AT.isNull())
                .orderBy(COHORT_.ID)
                .fetch(row -> new Cohort(row.value1(), new Team(row.value2(), row.value3()), row.value4()));
    }

    Cohort form(Team team, Set<Long> people) {
        long id = db.insertInto(COHORT_)
                .set(COHORT_.SITE_ID, team.site())
                .set(COHORT_.LANGUAGE, team.language())
                .returningResult(COHORT_.ID)
                .fetchSingle()
                .value1();
        var rows = db.insertInto(MEMBER, MEMBER.COHORT_ID, MEMBER.ACCOUNT_ID);
        for (long person : people) {
            rows = rows.values(id, person);
        }
        rows.execute();
        return new Cohort(id, team, people);
    }

    void end(long id, Instant now) {
        db.update(COHORT_)
                .set(COHORT_.ENDED_AT, now)
                .where(COHORT_.ID.eq(id).and(COHORT_.ENDED_AT.isNull()))
                .execute();
    }

    /** Everybody who was counted in something told of this week or a later one. */
    Set<Long> countedSince(LocalDate week) {
        return db.selectDistinct(MEMBER.ACCOUNT_ID)
                .from(MEMBER)
                .join(TOLD)
                .on(TOLD.COHORT_ID.eq(MEMBER.COHORT_ID))
                .where(TOLD.WEEK.ge(week).and(TOLD.WITHHELD.isNull()))
                .fetchSet(MEMBER.ACCOUNT_ID);
    }

    /** Living cohorts that were formed before the week and of which nothing was told since it. */
    Set<Long> silentSince(LocalDate week, Instant formedBefore) {
        return db.select(COHORT_.ID)
                .from(COHORT_)
                .leftJoin(TOLD)
                .on(TOLD.COHORT_ID.eq(COHORT_.ID).and(TOLD.WITHHELD.isNull()))
                .where(COHORT_.ENDED_AT.isNull().and(COHORT_.FORMED_AT.lt(formedBefore)))
                .groupBy(COHORT_.ID)
                .having(max(TOLD.WEEK).isNull().or(max(TOLD.WEEK).lt(week)))
                .fetchSet(COHORT_.ID);
    }
}
