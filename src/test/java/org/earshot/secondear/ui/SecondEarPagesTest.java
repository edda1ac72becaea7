package org.earshot.secondear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.EarEntry;
import org.earshot.secondear.EarRecords;
import org.earshot.secondear.EarState;
import org.earshot.secondear.TestEars;
import org.earshot.secondear.TestEars.Scene;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Times;
import org.earshot.shared.ui.WordsOver;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of second ears, and what stands beside a clip. */
@ViewTest
@Import({TestClips.class, TestDesk.class, TestEars.class})
class SecondEarPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestEars scenes;

    @Autowired
    EarCalls calls;

    @Autowired
    EarRecords records;

    @Autowired
    Clips clips;

    @Autowired
    Me me;

    @Autowired
    Live live;

    @Autowired
    Texts texts;

    private Scene scene;
    private Person helper;
    private long id;

    @BeforeEach
    void asks() {
        scene = scenes.scene();
        helper = scenes.colleague(scene);
        id = scenes.ask(scene).id();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoeverIsAskedListensAndAnswersOnThePageAndHasItInTheRecord() {
        as.signIn(helper);
        navigate(SecondEarView.class);
        EarCallComponent call = $(EarCallComponent.class).single();
        assertThat(call.getElement().getPropertyRaw("call").toString()).doesNotContain("street");
        assertThat(call.accept(id)).isNull();
        assertThat(call.sound(id).sound()).isNotNull();
        assertThat(call.answer(id, " ")).contains("cannot tell");
        assertThat(call.answer(id, "Baker Street")).isNull();
        assertThat(call.answer(id, "Baker Street")).contains("over");
        navigate(SecondEarView.class);
        assertThat(rows()).singleElement().satisfies(entry -> {
            assertThat(entry.mine()).isFalse();
            assertThat(entry.state()).isEqualTo(EarState.ANSWERED);
            assertThat(entry.answer()).isEqualTo("Baker Street");
        });
        assertThat(spans()).anyMatch(text -> text.startsWith("This shift:"));
        assertThat(spans()).noneMatch(text -> text.contains(scene.asker().displayName()));
    }

    @Test
    void overAnyPageTheTabHoldsWordsFromTheYesToTheAnswer() {
        as.signIn(helper);
        UI tab = UI.getCurrent();
        var call = new EarCallComponent(calls, me, live, texts, false);
        tab.add(call);
        assertThat(WordsOver.in(tab)).isFalse();

        call.accept(id);
        assertThat(WordsOver.in(tab)).isTrue();
        UI.getCurrent().navigate("shift");
        assertThat(WordsOver.in(tab)).isTrue();

        call.answer(id, "Baker Street");
        assertThat(WordsOver.in(tab)).isFalse();
    }

    @Test
    void anAnswerThatRaisesGivesTheNumberOfTheCase() {
        as.signIn(helper);
        navigate(SecondEarView.class);
        EarCallComponent call = $(EarCallComponent.class).single();
        call.accept(id);
        assertThat(call.raise(id, new EarCallComponent.Said("C00", "UNKNOWN", null))
                        .number())
                .startsWith("ESC-");
        assertThat(clips.clip(scene.clipId()).held()).isTrue();
    }

    @Test
    void withoutAQuestionThePageSaysSo() {
        as.signIn(as.annotator("en"));
        navigate(SecondEarView.class);
        assertThat(paragraphs()).anyMatch(text -> text.contains("Nobody asks you anything now"));
    }

    @Test
    void besideAClipSupervisorsReadWhoAskedWhom() {
        as.run(helper, () -> {
            calls.accept(id);
            calls.answer(id, "Baker Street");
        });
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        navigate(SecondEarView.class);
        var beside = new AskedAboutClip(
                records.about(scene.clipId()), new Times(java.time.Clock.systemUTC(), java.util.Locale.ENGLISH));
        assertThat(beside.getElement().getTextRecursively())
                .contains(scene.asker().displayName(), helper.displayName(), "Is this a street?", "Baker Street");
        assertThat(new AskedAboutClip(List.of(), new Times(java.time.Clock.systemUTC(), java.util.Locale.ENGLISH))
                        .isVisible())
                .isFalse();
    }

    @SuppressWarnings("unchecked") // the record is the page's only grid
    private List<EarEntry> rows() {
        Grid<EarEntry> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }
}
