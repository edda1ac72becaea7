package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.OwnLimits;
import org.earshot.exposure.Severity;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buddy is offered from four fifths of the budget on, to people who listen. */
@DatabaseTest
class BuddyOfferTest {

    private static final long CLIP = 7_000_000_000L;

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Buddies buddies;

    @Autowired
    HeardSeverities severities;

    @Autowired
    OwnLimits limits;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void fromFourFifthsOfTheBudgetOnUntilThereIsOne() {
        Person ana = floor.worker("oa");
        Person ben = floor.worker("oa");
        as.run(ben, buddies::join);
        as.signIn(ana);
        assertThat(buddies.offered()).isFalse();
        hard(ana, 7);
        assertThat(buddies.offered()).as("8.4 of 10 points").isTrue();
        buddies.join();
        buddies.ask();
        assertThat(buddies.offered()).as("one is being asked").isFalse();
    }

    @Test
    void afterSomethingSevere() {
        as.signIn(floor.worker("ob"));
        severities.rated(CLIP + 50, Severity.S3);
        assertThat(buddies.offered()).isTrue();
    }

    @Test
    void neverToThoseWhoLeadOrListenToNothing() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("oc")));
        severities.rated(CLIP + 60, Severity.S3);
        assertThat(buddies.offered()).isFalse();
        Refused.with("buddy.leads", buddies::join);
        assertThat(BuddyChoice.may(as.person(Set.of(Role.AUDITOR), Set.of("oc"))))
                .isFalse();
        assertThat(BuddyChoice.may(as.person(Set.of(Role.TS_ANALYST), Set.of("oc"))))
                .isTrue();
    }

    /** Disturbing words, each of which counts 1.2 points, in the smallest budget there is. */
    private void hard(Person ana, int clips) {
        limits.factor(0.25);
        for (int i = 0; i < clips; i++) {
            db.execute(
                    "insert into exposure.heard_severity (account_id, clip_id, kind, severity, weighs) values (?, ?, 'READ',"
                            + " 2, 1)",
                    ana.id(),
                    CLIP + i);
        }
    }
}
