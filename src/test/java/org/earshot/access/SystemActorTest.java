package org.earshot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinSession;
import org.earshot.shared.Actor;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Background work acts under its own name, also when a person's page sets it off. */
@ViewTest
class SystemActorTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    People people;

    @AfterEach
    void signOut() {
        VaadinSession.getCurrent()
                .getSession()
                .removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        as.nobody();
    }

    @Test
    void passesTheDoorsWithinAPersonsPageAndGivesTheThreadBack() {
        Person person = as.annotator("en");
        as.signIn(person);
        VaadinSession page = VaadinSession.getCurrent();
        page.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
        assertThatThrownBy(people::all).isInstanceOf(AccessDeniedException.class);

        assertThat(SystemActor.call("work", people::all)).isNotEmpty();
        assertThat(SystemActor.call("work", () -> Actor.current().actorName())).isEqualTo("work");

        assertThat(Actor.current().actorId()).isEqualTo(person.id());
        assertThat(VaadinSession.getCurrent()).isSameAs(page);
        assertThatThrownBy(people::all).isInstanceOf(AccessDeniedException.class);
    }
}
