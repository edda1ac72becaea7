package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.queue.Floor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor takes the clip out of somebody's hands: they are told plainly, and nothing they typed is lost. */
@DatabaseTest
class TakenBackAtTheDeskTest {

    private static final String WORDS = "half a sentence";

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floorOf;

    @Autowired
    Desk desk;

    @Autowired
    Floor floor;

    @Autowired
    DSLContext db;

    private TestDesk.Room room;
    private DeskClip clip;

    @BeforeEach
    void somebodyHasAClipInHand() {
        room = hands.room(1);
        as.signIn(room.person());
        clip = Objects.requireNonNull(desk.open().clip());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void thePageIsToldThatItWasASupervisorAndWhatWasTypedComesBackWithTheClip() {
        bySupervisor(() -> floor.takeBack(clip.taskId(), clip.fence()));
        assertThat(desk.held()).isEmpty();
        DeskSaved saved = desk.save(unheard(clip, draft(WORDS, "S1")));
        assertThat(saved.lost())
                .startsWith("A supervisor has put this clip back")
                .contains("your text is kept");

        DeskDraft kept = Objects.requireNonNull(
                Objects.requireNonNull(desk.open().clip()).draft());
        assertThat(kept.transcript()).isEqualTo(WORDS);
        assertThat(kept.severity()).isEqualTo("S1");
        assertThat(kept.answers()).isEqualTo(Map.of("wakeWord", "SPOKEN", "forAssistant", "NO"));
    }

    @Test
    void aFilingThatComesTooLateIsRefusedInTheSameWordsAndKeptAsADraft() {
        hands.fetch(clip);
        bySupervisor(() -> floor.takeBack(clip.taskId(), clip.fence()));
        DeskAnswer answer = desk.file(UUID.randomUUID(), work(clip, draft(WORDS, "S0"), null));
        assertThat(answer.refusal()).isEqualTo("lease.lost");
        assertThat(answer.refused()).startsWith("A supervisor has put this clip back");
        assertThat(db.fetch("select * from review.review where task_id = ?", clip.taskId()))
                .isEmpty();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(desk.open().clip()).draft())
                        .transcript())
                .isEqualTo(WORDS);
    }

    @Test
    void whatRanOutByItselfIsNotPutOnASupervisor() {
        floorOf.leasesRunOut(room.person());
        assertThat(desk.save(unheard(clip, draft(WORDS, "S0"))).lost())
                .startsWith("Your lease on this clip has run out");
    }

    @Test
    void whoeverIsGivenTheClipInsteadSeesNothingOfWhatWasTyped() {
        desk.save(unheard(clip, draft(WORDS, "S0")));
        bySupervisor(() -> floor.reassign(clip.taskId(), clip.fence()));
        assertThat(desk.save(unheard(clip, draft(WORDS + " more", "S0"))).lost())
                .startsWith("A supervisor");
        assertThat(desk.open().clip()).as("never again to the same person").isNull();

        Person other = floorOf.worker(room.language());
        DeskClip given = Objects.requireNonNull(as.call(other, desk::open).clip());
        assertThat(given.code()).isEqualTo(clip.code());
        assertThat(given.draft()).isNull();
    }

    @Test
    void itCanStillBeRaised() {
        bySupervisor(() -> floor.takeBack(clip.taskId(), clip.fence()));
        assertThat(desk.raise(new DeskRaise("C00", "UNKNOWN", null), unheard(clip, draft(WORDS, "S0")))
                        .number())
                .startsWith("ESC-");
    }

    private void bySupervisor(Runnable act) {
        as.run(as.person(Set.of(Role.SUPERVISOR), Set.of()), act);
    }
}
