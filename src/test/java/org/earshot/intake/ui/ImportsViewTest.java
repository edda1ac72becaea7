package org.earshot.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.intake.ImportProblem;
import org.earshot.intake.ImportReport;
import org.earshot.intake.Imports;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ImportsViewTest extends SpringBrowserlessTest {

    @Autowired
    Imports imports;

    @Autowired
    As as;

    @BeforeEach
    void signIn() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void showsTheNewestImportWithItsCountsAndProblems() {
        String name = "folder " + UUID.randomUUID();
        SystemActor.run("test", () -> {
            long run = imports.start(name, 5);
            imports.report(
                    run,
                    new ImportReport(3, 1, 1, true, List.of(new ImportProblem(4, "clip-4", "consent", "No consent."))));
        });

        navigate(ImportsView.class);

        assertThat($(H2.class).single().getText()).isEqualTo(name);
        assertThat($(Span.class).withClassName("earshot-figure-number").all())
                .extracting(Span::getText)
                .containsExactly("5", "3", "1", "1");
        assertThat(test($(Grid.class).last()).getCellText(0, 3)).isEqualTo("No consent.");
    }

    @Test
    void nobodyElseOpensTheAdministratorsPages() {
        as.signIn(as.annotator("en"));

        assertThatThrownBy(() -> navigate(ImportsView.class)).isNotNull();
        assertThatThrownBy(() -> navigate(SetAsideView.class)).isNotNull();
    }
}
