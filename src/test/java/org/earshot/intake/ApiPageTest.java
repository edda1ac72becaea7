package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The page that describes the API, which only administrators read. */
@RealServer
class ApiPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void describesTheIntakeToAnAdministrator() throws Exception {
        var administrator = as.person(Set.of(Role.ADMIN), Set.of());

        var page = answer("/api/openapi", administrator);

        assertThat(page.getStatus()).isEqualTo(200);
        var api = json.readTree(page.getContentAsString());
        var post = api.path("paths").path("/api/v1/clips").path("post");
        assertThat(post.path("summary").asString()).isEqualTo("Hand in a clip");
        assertThat(post.path("requestBody").path("content").path("multipart/form-data"))
                .isNotEmpty();
        assertThat(post.path("responses").propertyNames())
                .contains("200", "201", "400", "401", "409", "413", "415", "422", "503");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Facts")
                        .path("properties")
                        .propertyNames())
                .contains("externalId", "capturedAt", "locale", "consent", "riskHint", "assistantHeard");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Facts")
                        .path("properties")
                        .path("capturedAt")
                        .path("example")
                        .asString())
                .startsWith("2026-10-21T");
        assertThat(answer("/api/docs", administrator).getRedirectedUrl()).contains("swagger-ui");
        assertThat(answer("/api/swagger-ui/index.html", administrator).getStatus())
                .isEqualTo(200);
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        assertThat(answer("/api/openapi", as.annotator("en")).getStatus()).isEqualTo(404);
        assertThat(answer("/api/openapi", null).getStatus()).isNotEqualTo(200);
        assertThat(answer("/api/swagger-ui/index.html", null).getStatus()).isNotEqualTo(200);
    }

    private MockHttpServletResponse answer(String path, @Nullable Person person) throws Exception {
        var request = get(path);
        if (person != null) {
            as.signIn(person);
            var signedIn = SecurityContextHolder.getContext().getAuthentication();
            request = request.with(authentication(Objects.requireNonNull(signedIn)));
            as.nobody();
        }
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }
}
