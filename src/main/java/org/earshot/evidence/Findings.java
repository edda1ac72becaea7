package org.earshot.evidence;

import static org.earshot.tables.evidence.Tables.FINDING;

import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What verifications found; whatever is new is published. */
@Component
final class Findings {

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    Findings(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Only under the lock of the case's chain of custody. */
    void record(Check check) {
        Map<String, Boolean> before = db.select(FINDING.WHAT, FINDING.GONE_AT.isNull())
                .from(FINDING)
                .where(FINDING.CASE_NUMBER.eq(check.caseNumber()))
                .fetchMap(row -> row.value1(), row -> row.value2());
        var now = check.wrong().stream().map(Check.Wrong::what).collect(Collectors.toSet());
        db.update(FINDING)
                .set(FINDING.GONE_AT, check.at())
                .where(FINDING.CASE_NUMBER.eq(check.caseNumber()))
                .and(FINDING.GONE_AT.isNull())
                .and(FINDING.WHAT.notIn(now))
                .execute();
        for (Check.Wrong wrong : check.wrong()) {
            Boolean open = before.get(wrong.what());
            if (open == null) {
                db.insertInto(FINDING)
                        .set(FINDING.CASE_NUMBER, check.caseNumber())
                        .set(FINDING.WHAT, wrong.what())
                        .set(FINDING.HOW, wrong.how().name())
                        .set(FINDING.FOUND_AT, check.at())
                        .execute();
            } else if (!open) {
                db.update(FINDING)
                        .set(FINDING.HOW, wrong.how().name())
                        .set(FINDING.FOUND_AT, check.at())
                        .setNull(FINDING.GONE_AT)
                        .where(FINDING.CASE_NUMBER.eq(check.caseNumber()).and(FINDING.WHAT.eq(wrong.what())))
                        .execute();
            }
            if (open == null || !open) {
                events.publishEvent(new EvidenceChanged(check.caseNumber(), wrong.what()));
            }
        }
    }
}
