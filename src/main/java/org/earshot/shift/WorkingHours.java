package org.earshot.shift;

import static org.earshot.tables.shift.Tables.PAUSE;
import static org.earshot.tables.shift.Tables.ROTA_ENTRY;
import static org.earshot.tables.shift.Tables.SHIFT_;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Door;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** When people worked and were planned to work or to be on call, for background work. */
@Door
public class WorkingHours {

    private final DSLContext db;

    WorkingHours(DSLContext db) {
        this.db = db;
    }

    /** Shifts and rota entries of which some part lies in the window; everybody asked for has an entry. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<Long, Hours> of(Collection<Long> accounts, Instant from, Instant to) {
        Map<Long, List<Span>> worked = db.select(SHIFT_.ACCOUNT_ID, SHIFT_.STARTED_AT, SHIFT_.ENDED_AT)
                .from(SHIFT_)
                .where(SHIFT_.ACCOUNT_ID.in(accounts))
                .and(SHIFT_.STARTED_AT.lt(to))
                .and(SHIFT_.ENDED_AT.isNull().or(SHIFT_.ENDED_AT.gt(from)))
                .fetchGroups(row -> row.value1(), row -> new Span(row.value2(), until(row.value3(), to)));
        Map<Long, List<Span>> planned = db.select(ROTA_ENTRY.ACCOUNT_ID, ROTA_ENTRY.STARTS_AT, ROTA_ENTRY.ENDS_AT)
                .from(ROTA_ENTRY)
                .where(ROTA_ENTRY.ACCOUNT_ID.in(accounts))
                .and(ROTA_ENTRY.STARTS_AT.lt(to))
                .and(ROTA_ENTRY.ENDS_AT.gt(from))
                .fetchGroups(row -> row.value1(), row -> new Span(row.value2(), row.value3()));
        Map<Long, Hours> hours = new HashMap<>();
        for (long account : accounts) {
            hours.put(
                    account,
                    new Hours(worked.getOrDefault(account, List.of()), planned.getOrDefault(account, List.of())));
        }
        return hours;
    }

    /** How long each was on a break between the two moments; who took none is left out. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<Long, Duration> breaks(Instant from, Instant to) {
        Map<Long, Duration> breaks = new HashMap<>();
        db.select(SHIFT_.ACCOUNT_ID, PAUSE.STARTED_AT, PAUSE.ENDED_AT)
                .from(PAUSE)
                .join(SHIFT_)
                .on(SHIFT_.ID.eq(PAUSE.SHIFT_ID))
                .where(PAUSE.STARTED_AT.lt(to))
                .and(PAUSE.ENDED_AT.isNull().or(PAUSE.ENDED_AT.gt(from)))
                .forEach(row -> {
                    Instant start = row.value2().isBefore(from) ? from : row.value2();
                    Instant end = until(row.value3(), to);
                    breaks.merge(row.value1(), Duration.between(start, end.isAfter(to) ? to : end), Duration::plus);
                });
        return breaks;
    }

    private static Instant until(@Nullable Instant ended, Instant otherwise) {
        return ended == null ? otherwise : ended;
    }
}
