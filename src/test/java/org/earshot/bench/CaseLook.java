package org.earshot.bench;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Looks whether everything that earlier lives confirmed is there, whole, and once. */
final class CaseLook {

    private final DSLContext db;

    CaseLook(DSLContext db) {
        this.db = db;
    }

    /** How many of the lines of what was confirmed are not so: raised NUMBER, stepped NUMBER VERSION, sent NUMBER VERSION. */
    long missing(List<String> confirmed) {
        Map<String, Integer> versions = db.fetch(
                        "select c.number, c.version from escalation.case_file c join clip.hold h on h.id = c.hold_id"
                                + " where exists (select 1 from escalation.case_event e where e.case_id = c.id and"
                                + " e.command = 'raise')")
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class));
        var sent = db.fetch("select c.number from escalation.case_file c join escalation.decision d on d.case_id = c.id"
                        + " and d.sent_at is not null where c.state in ('REFERRAL_PENDING', 'REFERRED')")
                .intoSet(0, String.class);
        return confirmed.stream()
                .map(line -> line.split(" "))
                .filter(line -> versions.getOrDefault(line[1], 0) < (line.length > 2 ? Integer.parseInt(line[2]) : 1)
                        || (line[0].equals("sent") && !sent.contains(line[1])))
                .count();
    }

    /** A call up the ladder or a word about a clock that a case has twice, or a command that can be done once. */
    int twice() {
        return count("select count(*) from (select case_id, command, detail from escalation.case_event"
                        + " where command in ('ladder', 'clock-50', 'clock-80', 'breached', 'sealed')"
                        + " group by case_id, command, detail having count(*) > 1) d")
                + count("select count(*) from (select case_id, command from escalation.case_event where command in"
                        + " ('raise', 'acknowledge', 'triage', 'propose', 'approve', 'sign-referral', 'send-referral')"
                        + " group by case_id, command having count(*) > 1) d");
    }

    /** Half of what belongs together: chains of events with a gap or another end than the case, seals without their exhibits. */
    int torn() {
        return count("select count(*) from (select e.case_id from escalation.case_event e"
                        + " join escalation.case_file c on c.id = e.case_id group by e.case_id, c.event_seq"
                        + " having count(*) <> max(e.seq) or max(e.seq) <> c.event_seq) d")
                + count("select count(*) from evidence.seal s where not exists"
                        + " (select 1 from evidence.exhibit x where x.case_number = s.case_number)")
                + count("select count(*) from escalation.case_file c where c.sealed and not exists"
                        + " (select 1 from evidence.seal s where s.case_number = c.number)");
    }

    int overdue() {
        return count("select count(*) from clock.timer where state = 'PENDING' and due_at < current_timestamp");
    }

    int fired() {
        return count("select count(*) from clock.timer where state = 'FIRED'");
    }

    /** A first call that is marked as fired while the case has no event of it, though nobody had acknowledged. */
    int withoutEffect() {
        return count("select count(*) from clock.timer t join escalation.case_file c on c.number = t.subject"
                + " where t.name = 'ladder-1' and t.state = 'FIRED' and c.state = 'RAISED' and not exists"
                + " (select 1 from escalation.case_event e where e.case_id = c.id and e.command = 'ladder')");
    }

    private int count(String sql) {
        return db.fetchSingle(sql).get(0, Integer.class);
    }
}
