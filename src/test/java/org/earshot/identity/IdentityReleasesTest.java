package org.earshot.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.CustodyRow;
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
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class IdentityReleasesTest {

    @Autowired
    IdentityReleases releases;

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
    void aCaseThatIsBeingAssessed() {
        desk = cases.desk();
        custodian = as.person(Set.of(Role.CUSTODIAN), Set.of());
        number = cases.raise(desk, "C03", HappeningNow.NO);
        cases.toAssessment(desk, number, Category.C03);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    private Asking asking() {
        return new Asking(
                number,
                EnumSet.of(IdentityField.ACCOUNT_NUMBER, IdentityField.CUSTOMER_FIRST_NAME),
                "to find the place",
                "the recording names none");
    }

    private long ask() {
        return as.call(desk.analyst(), () -> releases.ask(asking()));
    }

    @Test
    void aCustodianReleasesForEightHoursAndOnlyWhoeverAskedSees() {
        long request = ask();
        as.signIn(custodian);
        assertThat(notices.mine()).extracting(each -> each.template()).contains(Template.IDENTITY_ASKED);
        assertThat(releases.waiting()).anyMatch(each -> each.request().id() == request);
        assertThatThrownBy(() -> releases.show(request)).isInstanceOf(AccessDeniedException.class);
        releases.grant(request, "");
        assertThat(releases.waiting()).noneMatch(each -> each.request().id() == request);

        as.signIn(desk.lead());
        Refused.with("identity.not-yours", () -> releases.show(request));

        as.signIn(desk.analyst());
        var until = releases.ofCase(number).getFirst().until();
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(470), Duration.ofHours(8));
        Map<IdentityField, String> shown = releases.show(request);
        assertThat(shown)
                .containsEntry(IdentityField.CUSTOMER_FIRST_NAME, "Farid")
                .containsKey(IdentityField.ACCOUNT_NUMBER)
                .doesNotContainKey(IdentityField.DEVICE_SERIAL);
        releases.show(request);
        assertThat(evidence.custody(number))
                .filteredOn(row -> row.act() == CustodyAct.SAW_IDENTITY)
                .hasSize(2)
                .allMatch(row -> ("request " + request).equals(row.under()))
                .extracting(CustodyRow::detail)
                .noneMatch(detail -> detail.contains("Farid"));
        assertThat(disclosure.live(number)).isPresent();
        assertThat(notices.mine()).extracting(each -> each.template()).contains(Template.IDENTITY_ANSWERED);

        db.execute("update identity.request set valid_until = current_timestamp where id = ?", request);
        Refused.with("identity.over", () -> releases.show(request));
        assertThat(disclosure.live(number)).isEmpty();
    }

    @Test
    void aDenialHasAReasonAndIsFinal() {
        long request = ask();
        as.signIn(custodian);
        Refused.with("identity.reason", () -> releases.deny(request, " "));
        releases.deny(request, "the device was moved last year");
        Refused.with("identity.decided", () -> releases.grant(request, null));
        as.signIn(desk.analyst());
        assertThat(releases.ofCase(number).getFirst().reason()).isEqualTo("the device was moved last year");
        Refused.with("identity.over", () -> releases.show(request));
    }

    @Test
    void theDatabaseRefusesThatSomebodyGrantsToThemselves() {
        long request = ask();
        assertThatThrownBy(() -> db.execute(
                        "update identity.request set decided_by = asked_by, decided_at = current_timestamp,"
                                + " granted = true, valid_until = current_timestamp where id = ?",
                        request))
                .hasStackTraceContaining("nobody_grants_to_themselves");
    }

    @Test
    void whatIsTooLongOrNotTheirsIsRefusedAndTheAttemptStaysOnRecord() {
        as.signIn(desk.analyst());
        Refused.with(
                "identity.necessity",
                () -> releases.ask(new Asking(number, asking().fields(), "to find the place", "x".repeat(301))));
        Refused.with("identity.fields", () -> releases.ask(new Asking(number, Set.of(), "a", "b")));
        releases.ask(asking());
        Refused.with("identity.waiting", () -> releases.ask(asking()));
        as.signIn(as.person(Set.of(Role.TS_ANALYST), Set.of()));
        Refused.with("identity.not-on-case", () -> releases.ask(asking()));
        Refused.with("identity.not-on-case", () -> releases.ofCase(number));
        as.signIn(desk.supervisor());
        assertThatThrownBy(() -> releases.ask(asking())).isInstanceOf(AccessDeniedException.class);
        assertThat(db.fetch(
                        "select detail from audit.entry where act = 'identity.ask-refused' and subject = ?", number))
                .hasSize(4);
    }

    @Test
    void aClosedCaseReleasesNothing() {
        TestCases.Desk others = cases.desk();
        String closed = cases.closed(others);
        as.signIn(others.analyst());
        Refused.with(
                "identity.case-over",
                () -> releases.ask(new Asking(closed, asking().fields(), "to find the place", "no other way")));
        assertThat(List.of(cases.state(closed))).containsExactly("CLOSED");
    }
}
