package org.earshot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of a session that was open when its person lost a right. */
@DatabaseTest
class SessionGuardTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    As as;

    @Autowired
    People people;

    @Autowired
    Welcome welcome;

    private Person person;
    private MockHttpSession session;

    @BeforeEach
    void somebodyIsSignedIn() {
        person = as.annotator("en");
        as.signIn(person);
        session = new MockHttpSession();
        session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        as.nobody();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void goesOnWhileNothingChanges() throws Exception {
        assertThat(request().getStatus())
                .as("let through, though without a grant")
                .isEqualTo(400);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void diesWhenThePersonIsDisabled() throws Exception {
        as.run(administrator(), () -> people.disable(person.id()));

        assertThat(request().getRedirectedUrl()).endsWith("/login");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void diesWhenThePersonGetsOtherRolesEvenMore() throws Exception {
        as.run(
                administrator(),
                () -> people.change(
                        person.id(),
                        new Profile(
                                person.username(),
                                person.displayName(),
                                Set.of(Role.ANNOTATOR, Role.SUPERVISOR),
                                person.languages(),
                                person.clearances(),
                                person.siteId())));

        assertThat(request().getRedirectedUrl()).endsWith("/login");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void diesWhenThePasswordIsSetAnew() throws Exception {
        Invited invited = as.call(administrator(), () -> people.inviteAgain(person.id()));
        assertThat(request().getStatus()).as("the link alone changes nothing").isEqualTo(400);
        welcome.setPassword(invited.token(), "quite another long sentence");

        assertThat(request().getRedirectedUrl()).endsWith("/login");
        assertThat(session.isInvalid()).isTrue();
    }

    private Person administrator() {
        return as.person(Set.of(Role.ADMIN), Set.of());
    }

    private MockHttpServletResponse request() throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/sound").session(session))
                .andReturn()
                .getResponse();
    }
}
