package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes figures along is on record, with what they took. */
@ViewTest
class TakingFiguresAlongTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void eachFileThatIsTakenAlongIsARowOfTheAudit() throws Exception {
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        as.signIn(manager);
        UI.getCurrent().navigate("work", QueryParameters.simple(Map.of("days", "7")));
        FiguresPage page = (FiguresPage) getCurrentView();
        var out = new ByteArrayOutputStream();
        DownloadEvent event = mock(DownloadEvent.class);
        when(event.getUI()).thenReturn(UI.getCurrent());
        when(event.getResponse()).thenReturn(mock(VaadinResponse.class));
        when(event.getOutputStream()).thenReturn(out);

        page.download("csv").handleDownloadRequest(event);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(page.handout().csv());
        assertThat(db.fetchSingle(
                                "select subject, cast(detail as varchar(400)) from audit.entry where act = 'throughput.downloaded'"
                                        + " and actor_id = ? order by id desc",
                                manager.id())
                        .toString())
                .contains("work", "csv", "days=7");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("As a table (CSV)", "As pages (PDF)");
    }
}
