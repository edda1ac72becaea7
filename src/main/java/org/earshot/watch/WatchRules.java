package org.earshot.watch;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the rules are set. Everybody who reads findings sees it, and so what is off and why. An administrator sets it: within bounds
 * that leave a rule finding something, or off with a reason; each change is an audit row and a message to the T&S leads.
 */
@Door
public class WatchRules {

    private final SettingStore settings;
    private final Telling telling;
    private final People people;
    private final Audit audit;
    private final Me me;

    WatchRules(SettingStore settings, Telling telling, People people, Audit audit, Me me) {
        this.settings = settings;
        this.telling = telling;
        this.people = people;
        this.audit = audit;
        this.me = me;
    }

    /** Every rule, in the order of {@link WatchRule}. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "ADMIN"})
    @Transactional(readOnly = true)
    public List<RuleSetting> all() {
        Amounts amounts = settings.amounts();
        Map<WatchRule, SettingStore.OffBy> off = settings.off();
        Map<Long, String> names = people.names(
                off.values().stream().map(SettingStore.OffBy::account).toList());
        List<RuleSetting> all = new ArrayList<>();
        for (WatchRule rule : WatchRule.values()) {
            Map<String, Integer> set = new LinkedHashMap<>();
            rule.thresholds().forEach(each -> set.put(each.name(), amounts.of(rule, each.name())));
            all.add(new RuleSetting(rule, set, off(off.get(rule), names)));
        }
        return all;
    }

    private static RuleSetting.@Nullable Off off(SettingStore.@Nullable OffBy by, Map<Long, String> names) {
        return by == null ? null : new RuleSetting.Off(names.getOrDefault(by.account(), "?"), by.since(), by.reason());
    }

    /**
     * Sets thresholds of a rule by name; those not named stay. Refused with {@code watch.threshold} for a name the rule does not
     * have, and with {@code watch.bounds} outside the bounds.
     */
    @RolesAllowed("ADMIN")
    @Transactional
    public void set(WatchRule rule, Map<String, Integer> amounts) {
        Amounts before = settings.amounts();
        Map<String, Integer> changed = new LinkedHashMap<>();
        amounts.forEach((name, amount) -> {
            check(rule, name, amount);
            if (before.of(rule, name) != amount) {
                settings.amount(rule, name, amount, me.id());
                changed.put(name, amount);
            }
        });
        if (!changed.isEmpty()) {
            audit.record("watch.thresholds-set", "watch-rule", rule, changed);
            telling.changed(rule, me.id());
        }
    }

    private static void check(WatchRule rule, String name, int amount) {
        Threshold threshold = rule.thresholds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("watch.threshold", "This rule has no such threshold."));
        if (!threshold.allows(amount)) {
            throw new Refusal(
                    "watch.bounds",
                    "Choose from " + threshold.least() + " to " + threshold.most()
                            + ". To stop the rule, turn it off with a reason.");
        }
    }

    /** The rule finds nothing from now on. Refused with {@code watch.reason} for a reason that is not of 3 to 500 characters. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void turnOff(WatchRule rule, String reason) {
        String why = reason(reason);
        if (!settings.off().containsKey(rule)) {
            settings.state(rule, why, me.id());
            audit.record("watch.rule-off", "watch-rule", rule, Map.of("reason", why));
            telling.changed(rule, me.id());
        }
    }

    @RolesAllowed("ADMIN")
    @Transactional
    public void turnOn(WatchRule rule) {
        if (settings.off().containsKey(rule)) {
            settings.state(rule, null, me.id());
            audit.record("watch.rule-on", "watch-rule", rule);
            telling.changed(rule, me.id());
        }
    }

    static String reason(String reason) {
        String why = Storable.text(reason).strip();
        if (why.length() < 3 || why.length() > 500) {
            throw new Refusal("watch.reason", "Say why, in 3 to 500 characters, without words of a clip.");
        }
        return why;
    }
}
