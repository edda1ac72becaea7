package org.earshot.crawl;

import java.util.List;
import org.jooq.DSLContext;

/**
 * The one thing in which the two worlds differ: half of what one person filed and skipped, and all that they raised, is a colleague's. Both have filed
 * before and after, so that the people of a team are as many as they were. Nothing of the application could do that, so it happens below it.
 */
final class OneThingElse {

    private static final List<String> NEVER_CHANGED =
            List.of("queue.finished", "queue.put_back", "review.review_version");

    private static final String EVEN_TASK = "mod(task_id, 2) = 0";

    /** @param owner the column that says whose it is */
    private record Deed(String table, String owner, String which, boolean ofAShift) {}

    private static final List<Deed> DEEDS = List.of(
            new Deed("queue.finished", "account_id", EVEN_TASK, false),
            new Deed("queue.put_back", "account_id", EVEN_TASK, false),
            new Deed("review.handling", "account_id", EVEN_TASK, true),
            new Deed(
                    "review.review_version",
                    "filed_by",
                    "review_id in (select id from review.review where " + EVEN_TASK + ")",
                    false),
            new Deed("review.review", "reviewer_id", EVEN_TASK, true),
            new Deed("review.skip", "account_id", "mod(clip_id, 2) = 0", true),
            new Deed("escalation.case_file", "raised_by", "raised_by is not null", false));

    private final DSLContext db;
    private final long planted;
    private final long colleague;

    OneThingElse(DSLContext db, long planted, long colleague) {
        this.db = db;
        this.planted = planted;
        this.colleague = colleague;
    }

    /** Pages of reviews that are the colleague's only in the other world. */
    List<String> reviews() {
        return addresses(
                "reviews/", "select id from review.review where reviewer_id = ? and " + EVEN_TASK + " order by id");
    }

    /** Pages of cases of which the same is true. */
    List<String> cases() {
        return addresses("case/", "select number from escalation.case_file where raised_by = ? order by id");
    }

    private List<String> addresses(String page, String found) {
        return db.fetch(found + " fetch first 2 rows only", planted).map(row -> page + row.get(0));
    }

    /** A queue that both work in. */
    long queue() {
        return db.fetchSingle(
                        "select queue_id from queue.finished where account_id in (?, ?) group by queue_id"
                                + " order by count(distinct account_id) desc, count(*) desc fetch first 1 row only",
                        planted,
                        colleague)
                .get(0, Long.class);
    }

    String language() {
        return db.fetchSingle(
                        "select language from access.account_language where account_id = ? order by 1"
                                + " fetch first 1 row only",
                        planted)
                .get(0, String.class);
    }

    /** How many rows are the colleague's only in the other world. */
    int apply() {
        NEVER_CHANGED.forEach(table -> db.execute("drop trigger " + table.replace(".", ".append_only_")));
        db.execute("set referential_integrity false");
        int moved = DEEDS.stream().mapToInt(this::move).sum();
        db.execute("set referential_integrity true");
        return moved;
    }

    private int move(Deed deed) {
        String theirs = deed.owner() + " = ? and " + deed.which();
        if (deed.ofAShift()) {
            db.execute(
                    "update " + deed.table() + " d set shift_id = (select t.id from shift.shift t, shift.shift f"
                            + " where f.id = d.shift_id and t.account_id = ?"
                            + " order by abs(datediff(second, t.started_at, f.started_at)), t.id"
                            + " fetch first 1 row only) where " + theirs,
                    colleague,
                    planted);
        }
        return db.execute(
                "update " + deed.table() + " set " + deed.owner() + " = ? where " + theirs, colleague, planted);
    }
}
