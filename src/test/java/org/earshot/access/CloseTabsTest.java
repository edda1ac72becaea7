package org.earshot.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Open tabs of somebody whose access ends. */
@ViewTest
class CloseTabsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    People people;

    @Autowired
    CloseTabs closeTabs;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    /** A tab that notes where it is sent, and what its browser has been told. */
    private static final class Tab extends UI {
        private final Where where = new Where(this);
        private final List<String> told = new ArrayList<>();

        Tab(@Nullable VaadinSession session) {
            if (session != null) {
                getInternals().setSession(session);
            }
        }

        @Override
        public Page getPage() {
            return where;
        }

        @Override
        public void push() {
            told.addAll(where.sentTo);
        }
    }

    private static final class Where extends Page {
        private final List<String> sentTo = new ArrayList<>();

        Where(UI tab) {
            super(tab);
        }

        @Override
        public void open(String url, String windowName) {
            sentTo.add(url);
        }
    }

    @Test
    void allGoToTheSignInPageAndThenTheirSessionEnds() {
        Person person = as.annotator("en");
        var browser = new MockHttpSession();
        VaadinSession session = session(browser);
        Tab one = open(person, session);
        Tab other = open(person, session);

        disable(person);

        assertThat(one.told).containsExactly("login");
        assertThat(other.told).containsExactly("login");
        assertThat(browser.isInvalid()).isTrue();
    }

    @Test
    void aTabThatIsJustGoneKeepsNoOtherOpen() {
        Person person = as.annotator("en");
        var browsers = List.of(new MockHttpSession(), new MockHttpSession(), new MockHttpSession());
        List<Tab> tabs = new ArrayList<>();
        for (MockHttpSession browser : browsers) {
            open(person, null);
            tabs.add(open(person, session(browser)));
        }

        disable(person);

        assertThat(tabs).allSatisfy(tab -> assertThat(tab.told).containsExactly("login"));
        assertThat(browsers).allMatch(MockHttpSession::isInvalid);
    }

    @Test
    void aBrowserWhoseSessionIsOverAlreadyKeepsNoOtherOpen() {
        Person person = as.annotator("en");
        var over = new MockHttpSession();
        var browser = new MockHttpSession();
        open(person, session(over));
        Tab tab = open(person, session(browser));
        over.invalidate();

        disable(person);

        assertThat(tab.told).containsExactly("login");
        assertThat(browser.isInvalid()).isTrue();
    }

    @Test
    void tabsOfOthersStayOpen() {
        var browser = new MockHttpSession();
        Tab tab = open(as.annotator("en"), session(browser));

        disable(as.annotator("en"));

        assertThat(tab.told).isEmpty();
        assertThat(browser.isInvalid()).isFalse();
    }

    private Tab open(Person person, @Nullable VaadinSession session) {
        if (session == null) {
            var gone = new Tab(null);
            as.run(person, () -> closeTabs.opened(gone));
            return gone;
        }
        session.lock();
        try {
            var tab = new Tab(session);
            as.run(person, () -> closeTabs.opened(tab));
            return tab;
        } finally {
            session.unlock();
        }
    }

    private void disable(Person person) {
        as.run(as.person(Set.of(Role.ADMIN), Set.of()), () -> people.disable(person.id()));
    }

    private static VaadinSession session(MockHttpSession browser) {
        var service = VaadinService.getCurrent();
        var wrapped = new WrappedHttpSession(browser);
        var lock = new ReentrantLock();
        wrapped.setAttribute(service.getServiceName() + ".lock", lock);
        var session = new VaadinSession(service);
        lock.lock();
        session.refreshTransients(wrapped, service);
        lock.unlock();
        browser.setAttribute(VaadinSession.class.getName() + "." + service.getServiceName(), session);
        return session;
    }
}
