package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.earshot.risk.Signal;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** What figures about groups are counted from, for their weekly settlement alone: no page and no list shows it. */
@Door
public class ExposureOfGroups {

    private final Ledger ledger;
    private final LimitStore limits;

    ExposureOfGroups(Ledger ledger, LimitStore limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    /**
     * Which part of the organisation's weekly budget each used from one moment (included) to another (not included), both within the last
     * two weeks; 1 is all of it. What people set for themselves does not matter here.
     */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<Long, Double> used(Collection<Long> accounts, Instant from, Instant to) {
        Map<Long, Double> used = new HashMap<>();
        for (long account : accounts) {
            Settings settings = ledger.budget(account).settings();
            double points = WeekRules.points(ledger.fortnight(account), settings, from, to.minus(Duration.ofMillis(1)));
            used.put(account, points / settings.weekBudget());
        }
        return used;
    }

    /** Who of them does not want to be given a category now; every category is there. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<String, Set<Long>> optedOut(Collection<Long> accounts) {
        Map<String, Set<Long>> optedOut = new TreeMap<>();
        Stream.of(Signal.values())
                .filter(Signal::isCategory)
                .forEach(category -> optedOut.put(category.name(), new TreeSet<>()));
        accounts.forEach(account -> limits.optOuts(account)
                .forEach(each -> optedOut.computeIfAbsent(each.category().name(), category -> new TreeSet<>())
                        .add(account)));
        return optedOut;
    }
}
