package org.earshot.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.earshot.sample.Indexes;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * 90 days of listening, written straight into the tables in the order in which it would have come: a shift a day and 1,000 plays in it,
 * each with its word on how heavy it was. One in a hundred was S1 and one in five hundred S2, 91 points in seven days, which is a
 * week's budget two thirds used; one person in ten has an S2 more a day, 119 points.
 */
final class ExposureHistory {

    static final int DAYS = 90;
    static final int A_DAY = 1_000;
    /** Somebody with an account and nothing heard. */
    static final long NOBODY = 999_999;

    private static final long FIRST = 1_000_000;

    private static final List<String> TABLES = List.of("playback.heard", "exposure.heard_severity");
    /** The last day's shift began so long ago, and its first play came an hour later. */
    private static final int HOURS_AGO = 7;

    private final DSLContext db;
    private final int people;
    private final boolean postgres;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param db of one connection, for some of its settings are those of a connection */
    ExposureHistory(DSLContext db, int people) {
        this.db = db;
        this.people = people;
        this.postgres = db.family() == SQLDialect.POSTGRES;
    }

    static long person(int i, int people) {
        return FIRST + i % people;
    }

    /** Whether a person's week is between 80 and 100 % of the budget, where the fortnight is gone through again. */
    static boolean nearlyFull(long person) {
        return person % 10 == 0;
    }

    static long plays(int people) {
        return (long) people * DAYS * A_DAY;
    }

    /**
     * All but the last day comes in the order that is quickest for the database, or it would take hours; the last day comes as days come.
     * PostgreSQL makes its indexes afterwards. H2 was not through with that after twenty minutes at 45 million rows; in the order of its indexes
     * they are written at once, all but those by time alone, which no verdict reads: the bench goes without them.
     */
    void load() {
        accounts();
        db.execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
        var indexes = new Indexes(db);
        if (postgres) {
            indexes.away(TABLES);
            for (int day = DAYS - 1; day > 0; day--) {
                day(day);
            }
            indexes.back();
            // What its own housekeeping has done with all but the latest rows; H2 keeps no such house.
            db.execute("vacuum (analyze)");
        } else {
            indexes.away(TABLES, columns -> columns.startsWith("\"reported_at\"") || columns.startsWith("\"said_at\""));
            for (int person = 0; person < people; person++) {
                allButTheLastDay(person);
            }
        }
        day(0);
        db.execute("alter table playback.heard alter column id restart with " + (plays(people) + 1));
        db.execute("alter table exposure.heard_severity alter column id restart with " + (plays(people) + 1));
        db.execute("analyze");
        db.execute(postgres ? "set session_replication_role = default" : "set referential_integrity true");
    }

    private void accounts() {
        account(NOBODY, NOBODY);
        account(FIRST, FIRST + people - 1);
        for (int day = DAYS - 1; day >= 0; day--) {
            String start = hoursAgo(day * 24 + HOURS_AGO);
            String over = start + " + interval '8' hour";
            db.execute(
                    "insert into shift.shift (account_id, site_id, started_at, planned_end, ended_at, open_for) select a.id, 1, "
                            + start + ", "
                            + (day == 0 ? start + " + interval '9' hour, null, a.id" : over + ", " + over + ", null")
                            + " from access.account a where a.id >= " + FIRST);
        }
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind, right_ref,"
                        + " expires_at) select concat('bench', a.id), 'bench', a.id, 1, 'lease', '1', current_timestamp"
                        + " from access.account a where a.id >= " + FIRST);
    }

    private void account(long from, long to) {
        db.execute(
                "insert into access.account (id, username, display_name, created_at) select x, concat('bench', x), 'Bench', "
                        + hoursAgo((DAYS + 1) * 24) + " from " + series(from, to));
    }

    /** What everybody heard on a day, in the order in which it came. */
    private void day(int day) {
        String id = "((" + (DAYS - 1L - day) * A_DAY + " + x - 1) * " + people + " + a.id - " + (FIRST - 1) + ")";
        String clip = "(a.id * 100000 + " + (DAYS - 1L - day) * A_DAY + " + x)";
        String at = hoursAgo(day * 24 + HOURS_AGO - 1) + " + x * interval '20' second";
        plays(
                id,
                clip,
                at,
                "x",
                " from " + series(1, A_DAY) + " cross join access.account a where a.id >= " + FIRST
                        + " order by x, a.id");
    }

    /** What one person heard on all days but the last, in order. */
    private void allButTheLastDay(int person) {
        long before = (long) person * (DAYS - 1) * A_DAY;
        String place = "(mod(x - 1, " + A_DAY + ") + 1)";
        String at = hoursAgo((DAYS - 1) * 24 + HOURS_AGO - 1) + " + (x - 1) / " + A_DAY + " * interval '24' hour + "
                + place + " * interval '20' second";
        plays(
                "(" + before + " + x)",
                "(a.id * 100000 + x)",
                at,
                place,
                " from " + series(1, (DAYS - 1L) * A_DAY) + " cross join access.account a where a.id = "
                        + person(person, people));
    }

    /**
     * Rows have their numbers from here: H2 commits whenever it has given 32, which took nearly all of the time.
     *
     * @param place which play of its day it is, from 1
     */
    private void plays(String id, String clip, String at, String place, String from) {
        db.execute(
                "insert into playback.heard (id, grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at) select "
                        + id + ", (select g.id from playback.sound_grant g where g.account_id = a.id), a.id, " + clip
                        + ", 0, 4000, 1, "
                        + at + from);
        String severity = "case when mod(" + place + ", 500) = 7 or (" + place
                + " = 757 and mod(a.id, 10) = 0) then 2 when mod(" + place + ", 100) = 3 then 1 else 0 end";
        db.execute(
                "insert into exposure.heard_severity (id, account_id, clip_id, kind, severity, weighs, said_at) select "
                        + id + ", a.id, " + clip + ", 'RATED', " + severity + ", least(" + severity + ", 1), " + at
                        + from);
    }

    private String series(long from, long to) {
        return (postgres ? "generate_series(" : "system_range(") + from + ", " + to + ") as series(x)";
    }

    private String hoursAgo(int hours) {
        return "cast('" + now.minus(hours, ChronoUnit.HOURS) + "' as timestamp with time zone)";
    }
}
