package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Blind second listens, at the door of the desk. */
@DatabaseTest
class SecondListensTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    Desk desk;

    @Autowired
    WhyThisClip why;

    @Autowired
    Reviews reviews;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theSecondListenerSeesTheSamePageAsTheFirstOneAndNothingOfTheFirstAnswer() {
        Room room = room(100);
        as.signIn(room.person());
        DeskClip first = clip();
        WhyThisClip.Reasons whyFirst = why.of(first.taskId(), first.fence());
        assertThat(hands.file(first, draft("what the first one wrote", "S0"), null)
                        .empty())
                .as("it does not come back to whoever filed it")
                .isIn(DeskEmpty.DONE, DeskEmpty.LEASED_BY_OTHERS);

        as.signIn(floor.worker(room.language()));
        DeskClip second = clip();
        assertThat(second.taskId()).isNotEqualTo(first.taskId());
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("taskId", "fence", "leaseLeftMs", "grant")
                .isEqualTo(first);
        assertThat(Objects.toString(second)).doesNotContain("what the first one wrote");
        assertThat(why.of(second.taskId(), second.fence())).isEqualTo(whyFirst);
    }

    @Test
    void bothAnswersAreKeptComparedWithoutNamesAndShownToASupervisorSideBySide() {
        Room room = room(100);
        listen(room.person(), "turn on the lights", "S0");
        Person other = floor.worker(room.language());
        listen(other, "turn off the lights", "S1");
        var rows = db.fetch(
                "select listen, reviewer_id from review.review where clip_id = ? order by listen",
                room.clips().getFirst());
        assertThat(rows.getValues(0, Integer.class)).containsExactly(1, 2);
        assertThat(rows.getValues(1, Long.class)).containsExactly(room.person().id(), other.id());
        var agreement = db.fetchSingle(
                "select a.* from review.agreement a join review.review r on r.id = a.second_review where r.clip_id = ?",
                room.clips().getFirst());
        assertThat(agreement.get("words_percent", Integer.class)).isEqualTo(75);
        assertThat(agreement.get("severity_steps", Integer.class)).isEqualTo(1);
        assertThat(agreement.get("wake_word", Boolean.class)).isTrue();
        assertThat(agreement.fields())
                .extracting(field -> field.getName().toLowerCase(java.util.Locale.ROOT))
                .as("reviews are named, people are not")
                .noneMatch(name -> name.contains("account") || name.contains("reviewer"));

        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        List<ReviewRow> listed = reviews.page(new ReviewFilter(room.queue(), null, null, null, null, null), 0, 10);
        assertThat(listed).hasSize(2);
        ReviewDetail detail = reviews.detail("" + listed.getFirst().id());
        assertThat(detail.listen()).isEqualTo(2);
        ReviewDetail.OtherListen shown = detail.other().orElseThrow();
        assertThat(shown.listen()).isEqualTo(1);
        assertThat(shown.transcript()).isEqualTo("turn on the lights");
    }

    @Test
    void aThirdListenNeverComes() {
        Room room = room(100);
        listen(room.person(), "a", "S0");
        listen(floor.worker(room.language()), "a", "S0");
        as.signIn(floor.worker(room.language()));
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.DONE);
    }

    @Test
    void withoutAShareAndForWhatWasHeavierThereIsNone() {
        Room none = room(0);
        listen(none.person(), "a", "S0");
        Room heavier = room(100);
        listen(heavier.person(), "a", "S1");
        for (Room room : List.of(none, heavier)) {
            as.signIn(floor.worker(room.language()));
            assertThat(desk.open().empty()).isEqualTo(DeskEmpty.DONE);
        }
    }

    @Test
    void takingTheFirstFilingBackTakesTheSecondListenBackAndFilingItAgainOffersItAgain() {
        Room room = room(100);
        as.signIn(room.person());
        DeskClip first = clip();
        hands.file(first, draft("a", "S0"), null);
        DeskAnswer undone = desk.undo(first.taskId(), null);
        assertThat(undone.refused()).isNull();
        Person other = floor.worker(room.language());
        assertThat(as.call(other, () -> desk.open().empty())).isEqualTo(DeskEmpty.LEASED_BY_OTHERS);
        hands.file(Objects.requireNonNull(undone.clip()), draft("b", "S0"), null);
        listen(other, "b", "S0");
        assertThat(db.fetch(
                                "select listen from review.review where clip_id = ?",
                                room.clips().getFirst())
                        .getValues(0, Integer.class))
                .containsExactlyInAnyOrder(1, 2);
    }

    private Room room(int share) {
        Room room = hands.room(1);
        SystemActor.run(
                "test", () -> db.execute("update queue.queue set second_share = ? where id = ?", share, room.queue()));
        return room;
    }

    private void listen(Person person, String words, String severity) {
        as.signIn(person);
        assertThat(hands.file(clip(), draft(words, severity), null).refused()).isNull();
    }

    private DeskClip clip() {
        return Objects.requireNonNull(desk.open().clip());
    }
}
