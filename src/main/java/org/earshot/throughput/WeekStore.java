package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.WEEK_WORKED;
import static org.earshot.tables.throughput.Tables.WORKED;
import static org.jooq.impl.DSL.countDistinct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.earshot.disclosure.Cohorts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How many people worked on clips in a week; below the least number of a group nothing is told of the week that comes from people. */
@Component
final class WeekStore {

    private final DSLContext db;

    WeekStore(DSLContext db) {
        this.db = db;
    }

    /** Counts the week, in the caller's transaction; a week that has been counted, anew. */
    void count(LocalDate monday) {
        int people = people(monday);
        int known = db.update(WEEK_WORKED)
                .set(WEEK_WORKED.PEOPLE, people)
                .where(WEEK_WORKED.MONDAY.eq(monday))
                .execute();
        if (known == 0) {
            db.insertInto(WEEK_WORKED)
                    .set(WEEK_WORKED.MONDAY, monday)
                    .set(WEEK_WORKED.PEOPLE, people)
                    .execute();
        }
    }

    private int people(LocalDate monday) {
        Instant from = monday.atStartOfDay(Weeks.ZONE).toInstant();
        Instant to = monday.plusWeeks(1).atStartOfDay(Weeks.ZONE).toInstant();
        return db.select(countDistinct(WORKED.ACCOUNT_ID))
                .from(WORKED)
                .where(WORKED.AT.ge(from), WORKED.AT.lt(to))
                .fetchSingle()
                .value1();
    }

    Set<LocalDate> counted() {
        return db.select(WEEK_WORKED.MONDAY).from(WEEK_WORKED).fetchSet(WEEK_WORKED.MONDAY);
    }

    /** The Mondays of these weeks in which enough people worked; a week that has not been counted is not among them. */
    Set<LocalDate> told(Weeks weeks) {
        return new TreeSet<>(db.select(WEEK_WORKED.MONDAY)
                .from(WEEK_WORKED)
                .where(WEEK_WORKED.MONDAY.between(weeks.from(), weeks.to()))
                .and(WEEK_WORKED.PEOPLE.ge(Cohorts.LEAST))
                .fetchSet(WEEK_WORKED.MONDAY));
    }
}
