package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.earshot.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clocks that were stopped before a clock could say so were written as met; the migration puts right what the case's events tell. */
class StoppedBeforeTest {

    private static final String ACKNOWLEDGED = "2026-03-02 10:01:00+00";
    private static final String MERGED = "2026-03-02 10:04:00+00";
    private static final String DECIDED = "2026-03-03 10:00:00+00";
    private static final String REOPENED = "2026-03-04 10:00:00+00";

    /** Its connections stay, for H2 asks the session that migrated. */
    private final HikariDataSource pool = new HikariDataSource();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatTheEventsTellIsPutRight() {
        pool.setJdbcUrl(TestDatabase.POSTGRES ? TestDatabase.postgres() : TestDatabase.h2());
        pool.setUsername(TestDatabase.POSTGRES ? "postgres" : "sa");
        pool.setPassword(TestDatabase.POSTGRES ? "postgres" : "");
        pool.setMaximumPoolSize(4);
        migrate("0088");
        DSLContext db = DSL.using(pool, TestDatabase.POSTGRES ? SQLDialect.POSTGRES : SQLDialect.H2);
        before(db);
        migrate("0089");
        assertThat(db.fetch("select case_id, kind, case when met_at is not null then 'met'"
                                + " when stopped_at is not null then 'stopped' else 'running' end from escalation.case_clock"
                                + " order by case_id, kind")
                        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2)))
                .containsExactly(
                        "1 ACKNOWLEDGE met",
                        "1 ANSWER met",
                        "1 DECIDE stopped",
                        "1 TRIAGE stopped",
                        "2 ANSWER stopped",
                        "2 DECIDE met",
                        "2 REFER stopped",
                        "2 TRIAGE running");
        assertThat(db.fetch("select zone, on_day, kind, step, clocks, breached from throughput.day_clock"
                                + " order by zone, on_day, kind, step")
                        .map(row -> String.join(
                                " ",
                                row.intoList().stream().map(String::valueOf).toList())))
                .containsExactly(
                        "Asia/Kathmandu 2026-03-02 DECIDE 2 1 0",
                        "Z 2026-03-01 DECIDE 2 7 0",
                        "Z 2026-03-02 ACKNOWLEDGE 1 1 0",
                        "Z 2026-03-02 ANSWER -2 1 0",
                        "Z 2026-03-02 ANSWER 2 1 0",
                        "Z 2026-03-02 DECIDE -2 1 0",
                        "Z 2026-03-02 DECIDE 11 1 0",
                        "Z 2026-03-02 REFER -2 1 1",
                        "Z 2026-03-02 TRIAGE -2 1 0",
                        "Z 2026-03-02 TRIAGE -1 1 0");
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .target(to)
                .load()
                .migrate();
    }

    /** A duplicate, and a case of a day's last second that was decided, to be referred, and opened again instead. */
    private static void before(DSLContext db) {
        raise(db, 1, "2026-03-02 10:00:00+00");
        raise(db, 2, "2026-03-02 23:59:59+00");
        List<Map.Entry<String, String>> first = List.of(
                Map.entry("ACKNOWLEDGE", ACKNOWLEDGED),
                Map.entry("TRIAGE", MERGED),
                Map.entry("DECIDE", MERGED),
                Map.entry("ANSWER", MERGED));
        first.forEach(clock -> clock(db, 1, clock.getKey(), "2026-03-02 10:00:00+00", clock.getValue()));
        happened(db, 1, 1, ACKNOWLEDGED, "acknowledge");
        happened(db, 1, 2, MERGED, "confirm-merge");
        clock(db, 2, "ANSWER", "2026-03-02 10:00:00+00", "2026-03-02 10:02:00+00");
        happened(db, 2, 1, "2026-03-02 10:02:00+00", "decline-answers");
        clock(db, 2, "TRIAGE", "2026-03-02 10:00:00+00", null);
        // What was done in one moment with a reopening was done.
        clock(db, 2, "DECIDE", "2026-03-02 09:00:00+00", DECIDED);
        happened(db, 2, 2, DECIDED, "approve");
        happened(db, 2, 3, DECIDED, "reopen");
        clock(db, 2, "REFER", DECIDED, REOPENED);
        happened(db, 2, 4, REOPENED, "reopen");
        counted(db, "Z", "2026-03-01", 7);
        counted(db, "Z", "2026-03-02", 3);
        counted(db, "Asia/Kathmandu", "2026-03-02", 1);
    }

    private static void raise(DSLContext db, long id, String at) {
        db.execute("insert into escalation.case_file (id, number, clip_id, raised_by, raised_at) values (" + id
                + ", 'ESC-2026-00000" + id + "', " + id + ", 1, timestamp with time zone '" + at + "')");
    }

    private static void clock(DSLContext db, long of, String kind, String started, @Nullable String met) {
        db.execute(
                "insert into escalation.case_clock (case_id, in_round, kind, started_at, due_at, met_at) values (" + of
                        + ", 1, '" + kind + "', timestamp with time zone '" + started + "', timestamp with time zone '"
                        + (kind.equals("REFER") ? "2026-03-03 18:00:00+00" : "2026-03-09 10:00:00+00") + "', "
                        + (met == null ? "null" : "timestamp with time zone '" + met + "'") + ")");
    }

    private static void happened(DSLContext db, long to, int seq, String at, String command) {
        db.execute("insert into escalation.case_event (case_id, seq, at, actor_name, command, from_state, to_state,"
                + " detail, hash) values (" + to + ", " + seq + ", timestamp with time zone '" + at + "', 'somebody', '"
                + command + "', 'RAISED', 'RAISED', '{}', '')");
    }

    private static void counted(DSLContext db, String zone, String day, int decided) {
        db.execute("insert into throughput.day_counted values ('" + zone + "', date '" + day + "', current_timestamp)");
        db.execute("insert into throughput.day_clock values ('" + zone + "', date '" + day
                + "', 'P1', false, 'DECIDE', 2, " + decided + ", 0)");
    }
}
