package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.notice.Template;
import org.earshot.risk.Signal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Settings are everybody's, so nothing here that passes is other than what counts already. */
@DatabaseTest
class ExposureSettingsTest {

    @Autowired
    As as;

    @Autowired
    ExposureSettings settings;

    @Autowired
    OwnLimits limits;

    @Autowired
    Notices notices;

    @Autowired
    DSLContext db;

    private Person admin;
    private Person second;

    @BeforeEach
    void twoAdministrators() {
        admin = as.person(Set.of(Role.ADMIN), Set.of());
        second = as.person(Set.of(Role.ADMIN), Set.of());
        as.signIn(admin);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void tighteningIsFreeAndEveryVersionStays() {
        SettingsVersion before = settings.current();
        SettingsVersion after = settings.tighten(before.settings());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.proposedBy()).isEqualTo(admin.id());
        assertThat(settings.versions()).contains(before, after);
    }

    @Test
    void whatIsLighterWantsAReasonAndASecondPerson() {
        Refused.with("exposure.lighter", () -> settings.tighten(day(60)));
        Refused.with("exposure.reason", () -> settings.propose(day(60), " "));
        SettingsVersion before = settings.current();
        // Agreed to as it is: other tests count by the design's settings.
        Relaxation asked = settings.propose(before.settings(), "Another way to say it.");
        Refused.with("exposure.same-person", () -> settings.agree(asked.id()));
        assertThat(settings.current()).isEqualTo(before);
        SettingsVersion agreed = as.call(second, () -> settings.agree(asked.id()));
        assertThat(agreed.proposedBy()).isEqualTo(admin.id());
        assertThat(agreed.agreedBy()).isEqualTo(second.id());
        Refused.with("exposure.answered", () -> settings.agree(asked.id()));
    }

    @Test
    void theOtherAdministratorsAreTakenToWhatWaitsForThemAndWhoAskedIsToldOfTheAnswer() {
        settings.propose(settings.current().settings(), "Another way to say it.");
        assertThat(told(admin)).doesNotContain(Template.RELAXATION_TO_AGREE);
        assertThat(told(second)).contains(Template.RELAXATION_TO_AGREE);
        Relaxation asked = settings.waiting().getLast();
        as.run(second, () -> settings.decline(asked.id()));
        assertThat(told(admin)).contains(Template.RELAXATION_ANSWERED);
        assertThat(told(second)).doesNotContain(Template.RELAXATION_ANSWERED);
    }

    private List<Template> told(Person person) {
        return as.call(
                person, () -> notices.mine().stream().map(Received::template).toList());
    }

    @Test
    void whatWasTightenedMeanwhileIsNotLoosenedByAnOlderRequest() {
        Relaxation asked = settings.propose(settings.current().settings(), "Another way to say it.");
        SettingsVersion tightened = settings.tighten(settings.current().settings());
        Refused.with("exposure.outdated", () -> as.call(second, () -> settings.agree(asked.id())));
        assertThat(settings.current()).isEqualTo(tightened);
        assertThat(settings.waiting()).contains(asked);
        as.run(second, () -> settings.decline(asked.id()));
        assertThat(settings.waiting()).doesNotContain(asked);
    }

    @Test
    void aSecondPersonCanSayNo() {
        SettingsVersion before = settings.current();
        Relaxation asked = settings.propose(day(60), "We would like more.");
        as.run(second, () -> settings.decline(asked.id()));
        assertThat(settings.waiting()).doesNotContain(asked);
        assertThat(settings.current()).isEqualTo(before);
    }

    @Test
    void nobodyGetsPastAFloorWithHoweverManySignatures() {
        Refused.with("exposure.day-floor", () -> settings.propose(day(61), "We would like more."));
        Refused.with("exposure.day-floor", () -> settings.tighten(day(61)));
    }

    @Test
    void shiftsAreImaginedByThoseWhoMayReadTheSettings() {
        Person annotator = as.annotator("xx");
        assertThatThrownBy(() -> as.call(annotator, () -> settings.whatIf(Settings.FIRST, ImaginedShift.USUAL)))
                .isInstanceOf(AccessDeniedException.class);
        Person auditor = as.person(Set.of(Role.AUDITOR), Set.of());
        assertThat(as.call(auditor, () -> settings.whatIf(Settings.FIRST, ImaginedShift.USUAL))
                        .shifts())
                .isEqualTo(200);
        Refused.with("exposure.day-floor", () -> settings.whatIf(day(61), ImaginedShift.USUAL));
    }

    @Test
    void optOutsAreForTheRouterAndEndWhenTheyWereMeantTo() {
        Person person = as.annotator("xx");
        as.run(person, () -> {
            limits.optOut(Signal.VIOLENCE, null);
            limits.optOut(Signal.SEXUAL, Instant.now().minusSeconds(60));
            Refused.with("exposure.category", () -> limits.optOut(Signal.LOUD, null));
            assertThat(limits.optOuts()).containsExactly(new OptOut(Signal.VIOLENCE, null));
        });
        assertThat(SystemActor.call("test", () -> limits.optedOut(person.id()))).containsExactly(Signal.VIOLENCE);
        as.run(person, () -> limits.optIn(Signal.VIOLENCE));
        assertThat(SystemActor.call("test", () -> limits.optedOut(person.id()))).isEmpty();
    }

    @Test
    void whatSomebodySetsForThemselvesIsNotInTheAudit() {
        Person person = as.annotator("xx");
        as.run(person, () -> {
            limits.factor(0.5);
            limits.optOut(Signal.VIOLENCE, null);
        });
        assertThat(db.fetch("select id from audit.entry where actor_id = ? and act like 'exposure%'", person.id()))
                .isEmpty();
    }

    private static Settings day(double budget) {
        return new Settings(0.5, 4, 12, 30, 0.3, 60, 30, budget, 140, 0.5, 28, 240, 30, 3, 10);
    }
}
