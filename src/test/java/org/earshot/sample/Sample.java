package org.earshot.sample;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.earshot.clip.SampleClips;
import org.earshot.escalation.SampleCases;
import org.earshot.throughput.BenchDays;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.context.ApplicationContext;

/**
 * Weeks of made-up work of an organisation of its own, in the database of an application that runs, and whose doors nobody uses meanwhile. Sites, people
 * and queues are made through their doors, cases are led by the rules of the path, everything else is written in bulk.
 *
 * <p>Clips that wait, and those that somebody gave back, have a tone for a sound. Clips whose work is over have their facts, words and waveform, and no sound:
 * each would be a file of its own, since nothing sealed for one clip opens for another.
 */
public final class Sample implements AutoCloseable {

    private static final int DAYS_THAT_WAIT = 3;
    private static final long NOBODY = -2;

    private final ApplicationContext server;
    private final SamplePlan plan;
    private final DSLContext db;
    private final Organisation organisation;
    private final Bulk bulk;
    private final Rows rows;
    private final Desk desk;
    private final Floor floor;

    private Sample(ApplicationContext server, SamplePlan plan) throws SQLException {
        // Work that recurs would take the numbers of rows that wait to be written, and count days of which only a part
        // is.
        server.getBean(Scheduler.class).stop();
        this.server = server;
        this.plan = plan;
        this.db = server.getBean(DSLContext.class);
        this.organisation = Organisation.make(server, plan);
        this.bulk = new Bulk(server.getBean(DataSource.class).getConnection());
        this.rows = new Rows(bulk, db);
        var form = db.fetchSingle(
                "select form_id, version from review.form_version order by form_id, version desc limit 1");
        var filing = new Filing(plan, rows, form.get(0, Long.class), form.get(1, Integer.class));
        this.desk = new Desk(plan, rows, SampleClips.of(server), filing);
        this.floor = new Floor(plan, organisation, rows, bulk, desk);
    }

    /** Makes the organisation; its work follows. Work that recurs rests in this server from now on. */
    public static Sample of(ApplicationContext server, SamplePlan plan) throws SQLException {
        return new Sample(server, plan);
    }

    /** All of the work. */
    public void load() {
        load((person, place) -> true, 1);
    }

    /** Which clips are meant: by the number of the person who takes them and their place in the shift, both from 0. */
    @FunctionalInterface
    public interface Part {
        boolean has(int person, int place);
    }

    /**
     * A part of the work, such as each tenth clip; the rest may follow.
     *
     * @param parts how many such parts there are, for the number of clips that wait
     */
    public void load(Part part, int parts) {
        var indexes = new Indexes(db);
        indexes.away(bulk.names());
        floor.work(part);
        int waiting = 1 + plan.people() * plan.clips() / 7 * (plan.whole() ? 1 : DAYS_THAT_WAIT) / parts / 30;
        for (var room : organisation.rooms()) {
            for (int i = 0; i < waiting; i++) {
                desk.wait(room, 1.0 - (double) i / waiting, new Chance(plan.seed(), NOBODY, room.queue(), i));
            }
            bulk.flush();
        }
        indexes.back();
        rows.goOnCounting();
        desk.leadCases(SampleCases.of(server));
        countedTo();
        if (db.family() == SQLDialect.POSTGRES) {
            db.execute("analyze");
        }
    }

    /** Counts all days anew, as the nightly work would have. */
    public void countDays() {
        BenchDays.count(server);
    }

    /** Somebody who reviews, by number from 0; after the last comes the first. */
    public long person(int number) {
        return organisation
                .workers()
                .get(number % organisation.workers().size())
                .person()
                .id();
    }

    private void countedTo() {
        for (var worker : organisation.workers()) {
            db.execute(
                    "delete from review.counted_to where account_id = ?",
                    worker.person().id());
            db.execute(
                    "insert into review.counted_to (account_id, at) select account_id, max(last_at)"
                            + " from review.handling where account_id = ? group by account_id",
                    worker.person().id());
        }
    }

    @Override
    public void close() throws SQLException {
        bulk.close();
    }
}
