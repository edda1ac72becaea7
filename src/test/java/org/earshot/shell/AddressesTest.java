package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.LinkRefused;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Addresses that are typed by hand, and those of files that somebody else was offered. */
@DatabaseTest
@RecordApplicationEvents
class AddressesTest {

    @Autowired
    As as;

    @Autowired
    RefusedDownloads downloads;

    @Autowired
    NothingHere nothing;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationEvents events;

    @Autowired
    DSLContext db;

    private final MockHttpSession session = new MockHttpSession();
    private Person person;

    @BeforeEach
    void signIn() {
        person = as.person(Set.of(Role.ANNOTATOR), Set.of("en"));
        as.signIn(person);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    /** The description of the API is there, for administrators; the others are not. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi", "/no/such/address", "/sound/7F3KQ2", "/clips/7F3KQ2.wav", "/actuator/env"})
    void anAddressThatIsNoPageSaysThatNothingIsHereWhetherSomethingIsOrNot(String address) throws Exception {
        MockHttpServletResponse answer = opened(address, "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("<h1>Nothing here</h1>", "or it is not yours to see", "href=\"/\"")
                .doesNotContain("7F3KQ2", "openapi");
        assertThat(answer.getContentAsString())
                .isEqualTo(opened("/another", "text/html").getContentAsString());
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(events.stream(LinkRefused.class)).isEmpty();
    }

    @Test
    void aProgramThatAsksGetsTheStatusAlone() throws Exception {
        MockHttpServletResponse answer = opened("/no/such/address", "audio/*");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, 404, true", "500, 500, false", "400, 400, false"})
    void whatFailedFurtherInKeepsItsStatus(int failed, int status, boolean calm) throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", "text/html");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, failed);
        var response = new MockHttpServletResponse();

        nothing.handle(request, response, new AccessDeniedException("the page of errors"));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString().contains("Nothing here")).isEqualTo(calm);
    }

    @Test
    void theAddressOfAFileThatSomebodyElseWasOfferedIsOnRecord() throws Exception {
        assertThat(download("/VAADIN/dynamic/resource/3/0b1c/EXP-1.jsonl", 404)).isEqualTo(404);

        assertThat(events.stream(LinkRefused.class)).containsExactly(new LinkRefused("download", "3/0b1c/EXP-1.jsonl"));
        assertThat(db.fetch("select page from watch.attempted_link where account_id = ?", person.id())
                        .getValues(0, String.class))
                .containsExactly("download");
    }

    @Test
    void aFileThatIsThereAndSomethingElseThatIsNotAreNothingToTellOf() throws Exception {
        download("/VAADIN/dynamic/resource/3/0b1c/EXP-1.jsonl", 200);
        download("/VAADIN/build/gone.js", 404);
        as.nobody();
        download("/VAADIN/dynamic/resource/3/0b1c/EXP-1.jsonl", 404);

        assertThat(events.stream(LinkRefused.class)).isEmpty();
    }

    private MockHttpServletResponse opened(String address, String accepts) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get(address).session(session).header("Accept", accepts))
                .andReturn()
                .getResponse();
    }

    /** As Vaadin answers it. */
    private int download(String address, int status) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain vaadin = (request, answer) -> ((HttpServletResponse) answer).setStatus(status);
        downloads.doFilter(new MockHttpServletRequest("GET", address), response, vaadin);
        return response.getStatus();
    }
}
