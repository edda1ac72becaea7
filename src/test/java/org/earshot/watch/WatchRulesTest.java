package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class WatchRulesTest {

    @Autowired
    As as;

    @Autowired
    WatchRules rules;

    @Autowired
    SettingStore settings;

    @Autowired
    DSLContext db;

    private Person admin;
    private Person lead;

    @BeforeEach
    void signIn() {
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        admin = as.person(Set.of(Role.ADMIN), Set.of());
        as.signIn(admin);
    }

    @AfterEach
    void asItWas() {
        as.signIn(admin);
        rules.turnOn(WatchRule.TWO_PLACES);
        rules.set(WatchRule.TWO_PLACES, Map.of("minutes", 5));
        as.nobody();
    }

    @Test
    void aThresholdIsSetWithinItsBoundsAndEachChangeIsOnRecordAndTold() {
        rules.set(WatchRule.TWO_PLACES, Map.of("minutes", 12));
        rules.set(WatchRule.TWO_PLACES, Map.of("minutes", 12));

        assertThat(setting().amounts()).isEqualTo(Map.of("minutes", 12));
        assertThat(settings.amounts().of(WatchRule.TWO_PLACES, "minutes")).isEqualTo(12);
        assertThat(db.fetch(
                        "select id from audit.entry where act = 'watch.thresholds-set' and actor_id = ?", admin.id()))
                .hasSize(1);
        assertThat(db.fetch(
                                "select reference from notice.message where account_id = ? and template = 'WATCH_CHANGED'",
                                lead.id())
                        .getValues(0, String.class))
                .containsExactly("RULE-6");
    }

    @Test
    void noThresholdCanBeSetToWhereNothingIsFound() {
        for (WatchRule rule : WatchRule.values()) {
            for (Threshold threshold : rule.thresholds()) {
                assertThat(threshold.allows(threshold.usual())).isTrue();
                Refused.with("watch.bounds", () -> rules.set(rule, Map.of(threshold.name(), threshold.most() + 1)));
                Refused.with("watch.bounds", () -> rules.set(rule, Map.of(threshold.name(), threshold.least() - 1)));
            }
            Refused.with("watch.threshold", () -> rules.set(rule, Map.of("nothing", 1)));
        }
    }

    @Test
    void aRuleIsOffWithAReasonThatReadersOfFindingsSee() {
        Refused.with("watch.reason", () -> rules.turnOff(WatchRule.TWO_PLACES, "  "));
        rules.turnOff(WatchRule.TWO_PLACES, "the proxy hides addresses");

        as.signIn(lead);
        assertThat(setting().off()).satisfies(off -> {
            assertThat(off.by()).isEqualTo(admin.displayName());
            assertThat(off.reason()).isEqualTo("the proxy hides addresses");
        });
        assertThat(db.fetch("select id from audit.entry where act = 'watch.rule-off' and actor_id = ?", admin.id()))
                .hasSize(1);
    }

    @Test
    void onlyAdministratorsChangeWhatIsWatched() {
        as.signIn(lead);
        assertThatThrownBy(() -> rules.turnOff(WatchRule.TWO_PLACES, "I would rather not"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RuleSetting setting() {
        return rules.all().stream()
                .filter(each -> each.rule() == WatchRule.TWO_PLACES)
                .findFirst()
                .orElseThrow();
    }
}
