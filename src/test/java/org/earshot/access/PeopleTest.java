package org.earshot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Set;
import java.util.UUID;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@DatabaseTest
class PeopleTest {

    @Autowired
    As as;

    @Autowired
    People people;

    @Autowired
    Welcome welcome;

    @Autowired
    SignIn signIn;

    @Autowired
    ApiKeys keys;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anAdministratorMakesAPersonWhoSetsAPasswordOnceAndSignsIn() {
        as.signIn(administrator());
        Invited invited = people.create(profile(Set.of(Role.ANNOTATOR)));
        as.nobody();

        assertThat(welcome.whoseLink(invited.token()).map(Person::id)).contains(invited.accountId());
        welcome.setPassword(invited.token(), "a rather long sentence");

        assertThat(tryToSignIn(invited.accountId(), "a rather long sentence").isAuthenticated())
                .isTrue();
        assertRefused(() -> welcome.setPassword(invited.token(), "another long sentence"), "access.link");
    }

    @Test
    void onlyAnAdministratorMakesPeople() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        assertThatThrownBy(() -> people.create(profile(Set.of(Role.ADMIN)))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCustodianHearsNothingByRuleAndByDatabase() {
        as.signIn(administrator());
        assertRefused(
                () -> people.create(profile(Set.of(Role.CUSTODIAN, Role.ANNOTATOR))), "access.custodian-hears-nothing");

        Person custodian = as.person(Set.of(Role.CUSTODIAN), Set.of());
        assertThatThrownBy(() -> db.execute(
                        "insert into access.account_role (account_id, custodian, role) values (?, true, 'TS_LEAD')",
                        custodian.id()))
                .hasMessageContainingAll("custodian_hears_nothing");
        assertThatThrownBy(() -> db.execute(
                        "insert into access.account_role (account_id, custodian, role) values (?, false, 'TS_LEAD')",
                        custodian.id()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void theLastAdministratorStays() {
        Person administrator = administrator();
        as.signIn(administrator);
        db.execute(
                "update access.account set state = 'DISABLED' where id in (select account_id from access.account_role"
                        + " where role = 'ADMIN') and id <> ?",
                administrator.id());
        assertRefused(() -> people.disable(administrator.id()), "access.last-administrator");
        assertRefused(
                () -> people.change(
                        administrator.id(),
                        new Profile(administrator.username(), "x", Set.of(Role.MANAGER), Set.of(), Set.of(), null)),
                "access.last-administrator");
    }

    @Test
    void aDisabledPersonCannotSignInAndTheirSessionsLoseTheirGeneration() {
        Person person = as.annotator("en");
        as.signIn(administrator());
        people.disable(person.id());
        assertThatThrownBy(() -> tryToSignIn(person.id(), As.PASSWORD)).isInstanceOf(DisabledException.class);
        assertThat(db.fetchSingle("select generation from access.account where id = ?", person.id())
                        .get(0, int.class))
                .isEqualTo(2);
    }

    @Test
    void aNameMustWaitAfterFiveWrongTries() {
        Person person = as.annotator("en");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tryToSignIn(person.id(), "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tryToSignIn(person.id(), As.PASSWORD)).isInstanceOf(LockedException.class);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        as.signIn(administrator());
        String key = keys.create("intake " + UUID.randomUUID());
        assertThat(keys.use(key)).isPresent();
        keys.revoke(keys.all().getFirst().id());
        assertThat(keys.use(key)).isEmpty();
    }

    @Test
    void everyActLeavesAnAuditRowThatTheDatabaseRefusesToChange() {
        as.signIn(administrator());
        long id = people.create(profile(Set.of(Role.MANAGER))).accountId();
        assertThat(db.fetch("select act from audit.entry where subject_kind = 'account' and subject = ?", "" + id)
                        .getValues(0, String.class))
                .containsExactly("access.person-created");
        assertThatThrownBy(() -> db.execute("update audit.entry set act = 'x' where subject = ?", "" + id))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("delete from audit.entry where subject = ?", "" + id))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aChangeIsOnRecordWithWhatThePersonMayWorkOnFromThenOn() {
        Person person = as.annotator("en");
        as.signIn(administrator());
        people.change(
                person.id(),
                new Profile(
                        person.username(),
                        "A New Name",
                        Set.of(Role.ANNOTATOR),
                        Set.of("en", "ro"),
                        Set.of("severe"),
                        person.siteId()));

        assertThat(db.fetch(
                                "select detail from audit.entry where act = 'access.person-changed' and subject = ?",
                                "" + person.id())
                        .getValues(0, String.class))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .contains("severe", "ro", "ANNOTATOR")
                        .doesNotContain("A New Name", person.username()));
    }

    private Person administrator() {
        return as.person(Set.of(Role.ADMIN), Set.of());
    }

    private Profile profile(Set<Role> roles) {
        return new Profile("p" + UUID.randomUUID(), "Somebody New", roles, Set.of("en"), Set.of(), as.site());
    }

    private Authentication tryToSignIn(long id, String password) {
        return signIn.authenticate(
                new UsernamePasswordAuthenticationToken(people.person(id).username(), password));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
