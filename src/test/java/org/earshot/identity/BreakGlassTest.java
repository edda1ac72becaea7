package org.earshot.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class BreakGlassTest {

    private static final Set<IdentityField> SERIAL = Set.of(IdentityField.DEVICE_SERIAL);

    @Autowired
    BreakGlass glass;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Evidence evidence;

    @Autowired
    Notices notices;

    @Autowired
    TestCases cases;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private TestCases.Desk desk;
    private Person custodian;
    private String number;

    @BeforeEach
    void anEmergency() {
        desk = cases.desk();
        custodian = as.person(Set.of(Role.CUSTODIAN), Set.of());
        number = cases.raise(desk, "C03", HappeningNow.YES);
        cases.toAssessment(desk, number, Category.C03);
        as.signIn(desk.analyst());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void opensForAnHourTellsCustodiansAndLeadsAndIsLookedAtBySomebodyElse() {
        long use = glass.use(number, SERIAL, "nobody answers", As.PASSWORD);
        assertThat(glass.show(use)).containsOnlyKeys(IdentityField.DEVICE_SERIAL);
        var known = glass.ofCase(number).getFirst();
        assertThat(Duration.between(known.usedAt(), known.until())).isEqualTo(Duration.ofMinutes(60));
        assertThat(Duration.between(known.usedAt(), known.reviewDue())).isEqualTo(Duration.ofHours(24));
        assertThat(evidence.custody(number))
                .filteredOn(row -> row.act() == CustodyAct.SAW_IDENTITY)
                .allMatch(row -> ("break-glass " + use).equals(row.under()))
                .hasSize(1);
        assertThat(disclosure.live(number)).isPresent();

        as.signIn(desk.lead());
        assertThat(notices.mine()).extracting(each -> each.template()).contains(Template.BREAK_GLASS_USED);
        Refused.with("identity.not-yours", () -> glass.show(use));

        as.signIn(custodian);
        assertThat(notices.mine()).extracting(each -> each.template()).contains(Template.BREAK_GLASS_USED);
        Refused.with("identity.finding", () -> glass.review(use, GlassBroken.Outcome.JUSTIFIED, ""));
        glass.review(use, GlassBroken.Outcome.JUSTIFIED, "no custodian was on call");
        Refused.with("identity.reviewed", () -> glass.review(use, GlassBroken.Outcome.NOT_JUSTIFIED, "again"));
        assertThat(glass.uses())
                .filteredOn(each -> each.id() == use)
                .allMatch(each -> each.outcome() == GlassBroken.Outcome.JUSTIFIED);
    }

    @Test
    void nobodyReviewsTheirOwnUseNeitherHereNorInTheDatabase() {
        as.signIn(desk.lead());
        long use = glass.use(number, SERIAL, "nobody answers", As.PASSWORD);
        Refused.with("identity.own-use", () -> glass.review(use, GlassBroken.Outcome.JUSTIFIED, "all fine"));
        assertThatThrownBy(() -> db.execute(
                        "update identity.break_glass set reviewed_by = used_by, reviewed_at = current_timestamp,"
                                + " outcome = 'JUSTIFIED', finding = 'fine' where id = ?",
                        use))
                .hasStackTraceContaining("nobody_reviews_themselves");
    }

    @Test
    void aWrongPasswordOpensNothingAndIsOnRecordAndFiveMakeOneWait() {
        for (int i = 0; i < 5; i++) {
            Refused.with("access.password", () -> glass.use(number, SERIAL, "nobody answers", "guess"));
        }
        Refused.with("access.password-wait", () -> glass.use(number, SERIAL, "nobody answers", As.PASSWORD));
        assertThat(glass.ofCase(number)).isEmpty();
        assertThat(db.fetch(
                        "select id from audit.entry where act = 'access.re-authentication-refused' and subject = ?",
                        String.valueOf(desk.analyst().id())))
                .hasSize(5);
    }

    @Test
    void anythingButAnEmergencyWaitsForACustodian() {
        String serious = cases.raise(desk, "C03", HappeningNow.NO);
        cases.toAssessment(desk, serious, Category.C03);
        as.signIn(desk.analyst());
        Refused.with("identity.no-emergency", () -> glass.use(serious, SERIAL, "it is late", As.PASSWORD));
    }

    @Test
    void theHourEndsAndAReviewThatNobodyMadeIsOverdue() {
        long use = glass.use(number, SERIAL, "nobody answers", As.PASSWORD);
        assertThat(db.fetch(
                        "select task_instance from schedule.scheduled_task where task_name = 'identity.break-glass-review'"
                                + " and task_instance in (?, ?)",
                        use + " soon",
                        use + " due"))
                .hasSize(2);
        db.execute(
                "update identity.break_glass set valid_until = current_timestamp, review_due = current_timestamp where id = ?",
                use);
        Refused.with("identity.over", () -> glass.show(use));
        as.signIn(custodian);
        assertThat(glass.uses())
                .filteredOn(each -> each.id() == use)
                .allMatch(each -> each.overdue(Instant.now().plusSeconds(5)))
                .hasSize(1);
    }
}
