package org.earshot.cohort;

import static org.earshot.tables.cohort.Tables.COHORT_;
import static org.earshot.tables.cohort.Tables.FIGURE;
import static org.earshot.tables.cohort.Tables.TEAM;
import static org.earshot.tables.cohort.Tables.TOLD;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.disclosure.Cohort;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Team;
import org.earshot.disclosure.Telling;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Rows of what was told, added only. */
@Component
final class ToldStore {

    private static final Field<Map<String, Range>> RANGES = multiset(
                    select(FIGURE.FIGURE_, FIGURE.FROM_PERCENT, FIGURE.TO_PERCENT)
                            .from(FIGURE)
                            .where(FIGURE.TOLD_ID.eq(TOLD.ID)))
            .convertFrom(rows -> rows.stream()
                    .collect(Collectors.toMap(row -> row.value1(), row -> new Range(row.value2(), row.value3()))));

    private final DSLContext db;

    ToldStore(DSLContext db) {
        this.db = db;
    }

    boolean settled(LocalDate week) {
        return db.fetchExists(TEAM, TEAM.WEEK.ge(week));
    }

    Optional<LocalDate> lastWeek() {
        return db.select(max(TEAM.WEEK)).from(TEAM).fetchOptional(row -> row.value1());
    }

    void team(LocalDate week, Team team, int people) {
        db.insertInto(TEAM)
                .set(TEAM.WEEK, week)
                .set(TEAM.SITE_ID, team.site())
                .set(TEAM.LANGUAGE, team.language() == null ? "" : team.language())
                .set(TEAM.PEOPLE, people)
                .execute();
    }

    void tell(LocalDate week, Cohort cohort, Telling telling) {
        long id = db.insertInto(TOLD)
                .set(TOLD.COHORT_ID, cohort.id())
                .set(TOLD.WEEK, week)
                .set(TOLD.PEOPLE, cohort.people().size())
                .set(TOLD.WITHHELD, telling instanceof Telling.Withheld(var reason) ? reason.name() : null)
                .returningResult(TOLD.ID)
                .fetchSingle()
                .value1();
        if (telling instanceof Telling.Ranges(var byFigure)) {
            byFigure.forEach((figure, range) -> db.insertInto(FIGURE)
                    .set(FIGURE.TOLD_ID, id)
                    .set(FIGURE.FIGURE_, figure)
                    .set(FIGURE.FROM_PERCENT, range.from())
                    .set(FIGURE.TO_PERCENT, range.to())
                    .execute());
        }
    }

    /** What a team had in one week. */
    record TeamWeek(LocalDate week, Team team, int people) {}

    /** What was told of a cohort in one week; nothing when it was withheld. */
    record CohortWeek(LocalDate week, Team team, int people, Map<String, Range> ranges) {}

    List<TeamWeek> teams(LocalDate from, LocalDate to) {
        return db.select(TEAM.WEEK, TEAM.SITE_ID, TEAM.LANGUAGE, TEAM.PEOPLE)
                .from(TEAM)
                .where(TEAM.WEEK.between(from, to))
                .orderBy(TEAM.WEEK.desc(), TEAM.SITE_ID, TEAM.LANGUAGE)
                .fetch(row -> new TeamWeek(
                        row.value1(),
                        new Team(row.value2(), row.value3().isEmpty() ? null : row.value3()),
                        row.value4()));
    }

    List<CohortWeek> cohorts(LocalDate from, LocalDate to) {
        return db.select(TOLD.WEEK, COHORT_.SITE_ID, COHORT_.LANGUAGE, TOLD.PEOPLE, RANGES)
                .from(TOLD)
                .join(COHORT_)
                .on(COHORT_.ID.eq(TOLD.COHORT_ID))
                .where(TOLD.WEEK.between(from, to))
                .fetch(row ->
                        new CohortWeek(row.value1(), new Team(row.value2(), row.value3()), row.value4(), row.value5()));
    }
}
