package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.stating;
import static org.earshot.testing.TestDesk.work;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.review.SecondLookRow;
import org.earshot.review.SecondLooks;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Second looks, and raising from the pages where reviews are read. */
@ViewTest
@Import({TestClips.class, TestDesk.class})
class SecondLookPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    SecondLooks looks;

    @Autowired
    Clips clips;

    private DeskClip clip;

    @BeforeEach
    void aStatement() {
        as.signIn(hands.room(1).person());
        clip = Objects.requireNonNull(desk.open().clip());
        hands.fetch(clip);
        desk.file(UUID.randomUUID(), stating("a scene of a film", work(clip, draft("somebody help", "S1"), null)));
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theListHasNoWordsAndTheDialogAgrees() {
        navigate(SecondLooksView.class);
        assertThat(rows()).extracting(SecondLookRow::clipCode).contains(clip.code());
        assertThat(rows().toString()).doesNotContain("help", "film");
        long id = id();
        navigate(SecondLookView.class, SecondLookView.reference(id));
        assertThat(paragraphs()).contains("somebody help");
        assertThat($(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains("a scene of a film", "words in the transcript");
        press("Not distress, I agree");
        assertThat(looks.waiting()).extracting(SecondLookRow::id).doesNotContain(id);
    }

    @Test
    void whoeverIsInDoubtEscalatesFromThere() {
        navigate(SecondLookView.class, SecondLookView.reference(id()));
        press("Escalate");
        confirm();
        assertThat(paragraphs()).anyMatch(text -> text.contains("ESC-"));
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
    }

    @Test
    void aReviewIsRaisedFromItsPageAndThenIsInNoList() {
        navigate(ReviewView.class, clip.code());
        press("Escalate");
        confirm();
        assertThat(paragraphs()).anyMatch(text -> text.contains("ESC-"));
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
        UI.getCurrent().navigate(ReviewView.class, clip.code());
        assertThat(paragraphs()).anyMatch(text -> text.contains("Trust-and-safety has it now"));
    }

    @Test
    void aReferenceThatIsNoneIsAnsweredLikeOneThatIsNotYours() {
        UI.getCurrent().navigate(SecondLookView.class, "LOOK-x");
        assertThat(paragraphs()).anyMatch(text -> text.contains("for nobody else"));
    }

    private long id() {
        return looks.waiting().stream()
                .filter(row -> row.clipCode().equals(clip.code()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @SuppressWarnings("unchecked") // the grid of second looks is the page's only one
    private List<SecondLookRow> rows() {
        Grid<SecondLookRow> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void press(String caption) {
        test($(Button.class).withText(caption).single()).click();
    }

    /** The dialog's own button; the page's stands behind it. */
    private void confirm() {
        test($(Button.class).withText("Escalate").all().getLast()).click();
    }
}
