package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.GONE_ON;
import static org.earshot.tables.exposure.Tables.HEARD_SEVERITY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.shift.PaidClock;
import org.earshot.shift.PaidState;
import org.earshot.shift.Span;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * From a raise, or from calling something S3 or S4, to the choice how to go on. Where none was made nothing is counted: whoever rates a
 * clip away from the desk is not asked.
 */
@Component
final class SevereClock implements PaidClock {

    private final DSLContext db;

    SevereClock(DSLContext db) {
        this.db = db;
    }

    @Override
    public PaidState state() {
        return PaidState.ESCALATION;
    }

    @Override
    public List<Span> of(long accountId, Instant from, Instant to) {
        List<Instant> severe = db.select(HEARD_SEVERITY.SAID_AT)
                .from(HEARD_SEVERITY)
                .where(HEARD_SEVERITY.ACCOUNT_ID.eq(accountId))
                .and(HEARD_SEVERITY.WEIGHS.eq(1))
                .and(HEARD_SEVERITY.SAID_AT.between(from, to))
                .and(HEARD_SEVERITY
                        .KIND
                        .eq(Kind.RAISED.name())
                        .or(HEARD_SEVERITY
                                .KIND
                                .in(Kind.RATED.name(), Kind.DECLINED.name())
                                .and(HEARD_SEVERITY.SEVERITY.ge(Severity.S3.ordinal()))))
                .orderBy(HEARD_SEVERITY.SAID_AT)
                .fetch(HEARD_SEVERITY.SAID_AT);
        return severe.isEmpty() ? List.of() : untilChosen(severe, chosen(accountId, severe.getFirst()));
    }

    private List<Instant> chosen(long accountId, Instant since) {
        return db.select(GONE_ON.CHOSEN_AT)
                .from(GONE_ON)
                .where(GONE_ON.ACCOUNT_ID.eq(accountId).and(GONE_ON.CHOSEN_AT.ge(since)))
                .orderBy(GONE_ON.CHOSEN_AT)
                .fetch(GONE_ON.CHOSEN_AT);
    }

    /** Each moment up to the first choice after it; both lists oldest first. */
    static List<Span> untilChosen(List<Instant> severe, List<Instant> chosen) {
        List<Span> spans = new ArrayList<>();
        for (Instant at : severe) {
            chosen.stream()
                    .filter(choice -> !choice.isBefore(at))
                    .findFirst()
                    .ifPresent(choice -> spans.add(new Span(at, choice)));
        }
        return spans;
    }
}
