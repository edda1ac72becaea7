package org.earshot.bench;

import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * Days of work put straight into the tables that figures are read from, as they would have come: people and their shifts, clips that
 * came, were taken, filed, raised, flagged, skipped, and the clocks of cases. Everything follows from the numbers of rows, so it is
 * the same every time. There are no sounds, words and versions of reviews behind it; no figure reads those.
 */
final class MadeWork {

    static final int QUEUES = 10;

    /** Apart from what the application makes itself. */
    private static final long PEOPLE_FROM = 2_000_000;

    private static final long TASKS_FROM = 100_000_000;
    private static final long TASKS_A_DAY = 1_000_000;
    private static final long SHIFTS_FROM = 3_000_000;

    private final DSLContext db;
    private final int people;
    private final int days;

    MadeWork(DSLContext db, int people, int days) {
        this.db = db;
        this.people = people;
        this.days = days;
    }

    long person(int number) {
        return PEOPLE_FROM + number % people;
    }

    void organisation(long site) {
        run("insert into access.account (id, username, display_name, site_id) select " + PEOPLE_FROM + " + x - 1,"
                + " 'made' || x, 'Made ' || x, " + site + from(1, people));
        run("insert into access.account_role (account_id, custodian, role) select " + PEOPLE_FROM
                + " + x - 1, false, 'ANNOTATOR'" + from(1, people));
        run("insert into queue.queue (id, name, language, task_type, priority) select " + PEOPLE_FROM
                + " + x, 'Made queue ' || x, case when mod(x, 2) = 0 then 'en' else 'de' end, 'wake-word', 5"
                + from(1, QUEUES));
        for (int day = 0; day < days; day++) {
            String start =
                    "date_trunc('day', current_timestamp) - interval '" + (day + 1) + "' day + interval '6' hour";
            run("insert into shift.shift (id, account_id, site_id, started_at, planned_end, ended_at) select "
                    + (SHIFTS_FROM + day * 10_000L) + " + x - 1, " + PEOPLE_FROM + " + x - 1, " + site + ", " + start
                    + ", " + start + " + interval '8' hour, " + start + " + interval '8' hour" + from(1, people));
        }
    }

    /** Clips from one number (excluded) to another on each day. */
    void clips(int after, int to) {
        for (int day = 0; day < days; day++) {
            clips(day, after, to);
        }
        if (db.family() == SQLDialect.POSTGRES) {
            db.execute("analyze");
        }
    }

    private void clips(int day, int after, int to) {
        String rows = from(after + 1, to);
        String task = (TASKS_FROM + day * TASKS_A_DAY) + " + x";
        String queue = PEOPLE_FROM + " + 1 + mod(x, " + QUEUES + ")";
        String who = PEOPLE_FROM + " + mod(x * 7, " + people + ")";
        // A golden step through the day, so that more clips lie between fewer and not after them.
        String at = "date_trunc('day', current_timestamp) - interval '" + (day + 1)
                + "' day + mod(x * 53399, 86400) * interval '1' second";
        String outcome = "case when mod(x, 500) = 0 then 'RAISED' when mod(x, 300) = 1 then 'PRIVATE' else 'FILED' end";
        String taken = at + " - (20 + mod(x, 60)) * interval '1' second";
        String entered = taken + " - mod(x * 7919, 200000) * interval '1' second";
        run("insert into queue.finished (task_id, fence, queue_id, clip_id, account_id, outcome, entered_at, leased_at,"
                + " finished_at) select " + task + ", 1, " + queue + ", " + task + ", " + who + ", " + outcome + ", "
                + entered + ", " + taken + ", " + at + rows);
        run("insert into review.handling (task_id, fence, clip_id, queue_id, account_id, shift_id, length_ms,"
                + " first_played_at, active_ms, handle_ms, ended_at, outcome, last_at) select " + task + ", 1, " + task
                + ", " + queue + ", " + who + ", " + (SHIFTS_FROM + day * 10_000L) + " + mod(x * 7, " + people
                + "), 1000 + mod(x * 37, 70000), " + taken + " + interval '2' second, (18 + mod(x, 60)) * 1000,"
                + " (16 + mod(x, 60)) * 1000, " + at + ", " + outcome + ", " + at + rows);
        run("insert into review.skip (clip_id, queue_id, account_id, shift_id, reason, at) select " + task + ", "
                + queue
                + ", " + who + ", " + (SHIFTS_FROM + day * 10_000L) + " + mod(x * 7, " + people
                + "), 'CANNOT_JUDGE', " + at + rows + " where mod(x, 40) = 3");
        run("insert into escalation.case_file (id, number, clip_id, raised_by, raised_at, severity, is_open) select "
                + task + ", 'M-' || (" + task + "), " + task + ", " + who + ", " + at
                + ", 'P' || mod(x / 500, 4), false"
                + rows + " where mod(x, 500) = 0");
        for (String kind : new String[] {"ACKNOWLEDGE", "TRIAGE", "DECIDE", "ANSWER"}) {
            run("insert into escalation.case_clock (case_id, in_round, kind, started_at, due_at, met_at) select " + task
                    + ", 1, '" + kind + "', " + at + ", " + at + " + interval '1' hour, " + at
                    + " + mod(x / 500, 80) * interval '1' minute" + rows + " where mod(x, 500) = 0");
        }
        run("insert into queue.task (queue_id, clip_id, entered_at) select " + queue + ", 500000000 + " + task + ", "
                + at + rows + " where mod(x, 100) = 50");
    }

    private String from(int first, int last) {
        String series = db.family() == SQLDialect.POSTGRES
                ? "generate_series(cast(%d as bigint), cast(%d as bigint))"
                : "system_range(%d, %d)";
        return " from " + String.format(Locale.ROOT, series, first, last) + " as made(x)";
    }

    private void run(String sql) {
        db.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
