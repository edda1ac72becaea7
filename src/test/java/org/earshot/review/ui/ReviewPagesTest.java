package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.FormRow;
import org.earshot.review.Forms;
import org.earshot.review.ReviewRow;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ReviewPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Queues queues;

    @Autowired
    Forms forms;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLinkSetsTheFiltersAndTheListShowsWhatMatches() {
        long queue = queue();
        for (int i = 0; i < 120; i++) {
            filed(queue, -queue * 1000 - i, i % 2 == 0 ? "SPOKEN" : "SIMILAR");
        }
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        UI.getCurrent()
                .navigate(
                        ReviewsView.class,
                        QueryParameters.simple(
                                Map.of("queue", "" + queue, "wakeWord", "SIMILAR", "severity", "nonsense")));
        Grid<ReviewRow> grid = grid();
        assertThat(test(grid).size()).isEqualTo(60);
        assertThat(test(grid).getRow(59).wakeWord()).isEqualTo("SIMILAR");
        assertThat($(ComboBox.class).all().stream().filter(box -> !box.isEmpty()))
                .hasSize(2);
    }

    @Test
    void aReviewThatIsNotThereIsAnsweredLikeOneThatIsNotYours() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        UI.getCurrent().navigate(ReviewView.class, "NOSUCH");
        assertThat($(com.vaadin.flow.component.html.Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).contains("for nobody else"));
    }

    @Test
    void anAdministratorMakesAFormFromTheOneThatComesWithEarshot() {
        queue();
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(FormsView.class);
        press("Make a form");
        String name = "Form " + UUID.randomUUID();
        test($(TextField.class).withCaption("Name").single()).setValue(name);
        press("Publish");
        assertThat(forms.all()).extracting(FormRow::name).contains(name);
    }

    @SuppressWarnings("unchecked") // the grid of reviews is the page's only one
    private Grid<ReviewRow> grid() {
        return $(Grid.class).single();
    }

    private void press(String caption) {
        test($(Button.class).withText(caption).single()).click();
    }

    private long queue() {
        return SystemActor.call(
                "test",
                () -> queues.create(new QueuePlan("Queue " + UUID.randomUUID(), "xb", null, "wake-word", 5, null)));
    }

    private void filed(long queue, long number, String wakeWord) {
        db.execute(
                "insert into review.review (task_id, clip_id, queue_id, reviewer_id, shift_id) values (?, ?, ?, 1, 1)",
                number,
                number,
                queue);
        db.execute(
                "insert into review.review_version (review_id, version, kind, filed_by, filing_key, form_id, form_version,"
                        + " sealed, wake_word, severity)"
                        + " select r.id, 1, 'FILED', 1, cast(? as uuid), f.form_id, f.version, x'00', ?, 'S0'"
                        + " from review.review r, review.form_version f where r.task_id = ? and f.form_id = 1 and f.version = 1",
                UUID.randomUUID().toString(),
                wakeWord,
                number);
    }
}
