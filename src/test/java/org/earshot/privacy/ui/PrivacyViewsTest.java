package org.earshot.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.playback.HeardRange;
import org.earshot.playback.ui.AskedSound;
import org.earshot.privacy.Matters;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import(TestClips.class)
class PrivacyViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    Clips clips;

    @Autowired
    Matters matters;

    @Autowired
    DSLContext db;

    private String code;
    private long matter;

    @BeforeEach
    void aFlaggedClip() {
        long clip = testClips.readyClip("en-US");
        db.execute(
                "insert into review.private_flag (clip_id, account_id, shift_id, from_ms, to_ms) values (?, 1, 1, 200, 600)",
                clip);
        db.execute("insert into privacy.matter (clip_id, open_clip_id) values (?, ?)", clip, clip);
        matter = db.fetchSingle("select id from privacy.matter where clip_id = ?", clip)
                .get(0, long.class);
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
        code = clips.clip(clip).code();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theListShowsWhatWaitsWithoutAWordOfIt() {
        navigate(MattersView.class);

        Grid<?> grid = $(Grid.class).single();
        assertThat(codes(grid)).contains(code);
        assertThat(test(grid).getCellText(0, 3)).isNotBlank();
    }

    @Test
    void aLeadMasksWhatWasMarkedWithAReason() {
        navigate(MatterView.class, matter);

        assertThat($(NumberField.class).all().stream().map(NumberField::getValue))
                .containsExactly(0.2, 0.6);
        press("Mask");
        assertThat(said()).contains("Say why");
        test($(TextArea.class).first()).setValue("a card number");
        press("Mask");

        assertThat(db.fetchSingle("select state from privacy.matter where id = ?", matter)
                        .get(0, String.class))
                .isEqualTo("MASKED");
    }

    @Test
    void thePageHasThePlayerWithItsReasonAndTheStretchThatWasMarked() {
        navigate(MatterView.class, matter);
        var player = $(MatterSound.class).single();

        assertThat(player.getElement().getProperty("fromMs")).isEqualTo("200");
        assertThat(player.getElement().getProperty("toMs")).isEqualTo("600");
        assertThat(player.getElement().getProperty("mayUndisguise")).isNull();
        assertThat(player.ask("x")).contains("why you have to listen");
        assertThat(player.ask("the words are not enough")).isNull();
        assertThat(player.grant(false).refused()).contains("not open to you now");

        db.execute("update privacy.listening set opens_at = asked_at where matter_id = ?", matter);
        assertThat(player.grant(false).sound()).isNotNull();
        assertThat(player.heard(new AskedSound.Played(List.of(new HeardRange(0, 500, 1)))))
                .isZero();
    }

    @Test
    void whoeverProposedAnErasureCannotAnswerItAndAnotherLeadCan() {
        matters.proposeErasure(matter, "a medical history");
        navigate(MatterView.class, matter);
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("Erasure proposed");
        assertThat($(Button.class).all().stream().map(Button::getText)).doesNotContain("Erase for good");

        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
        navigate(MatterView.class, matter);
        test($(TextArea.class).first()).setValue("I agree");
        press("Erase for good");

        assertThat(db.fetchSingle("select state from privacy.matter where id = ?", matter)
                        .get(0, String.class))
                .isEqualTo("ERASED");
    }

    @Test
    void onHoldThereIsNoWayToErase() {
        clips.hold(clips.clipByCode(code).id(), "a lawyer asked");
        navigate(MatterView.class, matter);

        assertThat($(H2.class).all().stream().map(H2::getText))
                .contains("On hold")
                .doesNotContain("Erase it");
    }

    @Test
    void nobodyElseOpensThePages() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));

        assertThatThrownBy(() -> navigate(MattersView.class)).isNotNull();
    }

    private java.util.List<String> codes(Grid<?> grid) {
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> ((com.vaadin.flow.router.RouterLink) test(grid).getCellComponent(row, 0)).getText())
                .toList();
    }

    private String said() {
        return test($(Notification.class).last()).getText();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
