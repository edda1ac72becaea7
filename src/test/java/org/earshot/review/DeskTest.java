package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the desk shows, and what it keeps. */
@DatabaseTest
class DeskTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    Desk desk;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void opensWithAClipInHandAndTheNextOneReadyAndTheirForm() {
        start(2);
        DeskOpening opening = desk.open();
        DeskClip clip = Objects.requireNonNull(opening.clip());
        assertThat(opening.ready()).isNotNull();
        assertThat(clip.machineTranscript()).isEqualTo("turn on the lights");
        assertThat(clip.grant()).isNotNull();
        assertThat(clip.leaseLeftMs()).isBetween(1L, 300_000L);
        assertThat(opening.forms()).singleElement().satisfies(form -> {
            assertThat(form.key()).isEqualTo(clip.formKey());
            assertThat(form.guidelines().get("wakeWord")).contains("<strong>");
            assertThat(form.guidelines()).containsKey("severity");
        });
    }

    @Test
    void aReloadBringsBackTheSameClipsAndTheDraft() {
        start(3);
        DeskOpening first = desk.open();
        DeskClip ready = Objects.requireNonNull(first.ready());
        desk.save(unheard(ready, draft("half a sen", "S0")));
        DeskOpening again = desk.open();
        assertThat(Objects.requireNonNull(again.clip()).taskId())
                .as("the clip that was written on")
                .isEqualTo(ready.taskId());
        assertThat(again.clip().draft()).isEqualTo(draft("half a sen", "S0"));
        assertThat(Objects.requireNonNull(again.ready()).taskId())
                .isEqualTo(Objects.requireNonNull(first.clip()).taskId());
    }

    @Test
    void withoutAShiftOrOnABreakTheDeskIsEmptyAndSaysWhy() {
        as.signIn(as.annotator("xd"));
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.NO_SHIFT);
        shifts.start();
        shifts.pause();
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.ON_BREAK);
        shifts.resume();
        assertThat(desk.open().empty()).isNotNull().isNotEqualTo(DeskEmpty.ON_BREAK);
    }

    @Test
    void nobodyButAnAnnotatorSitsAtTheDesk() {
        as.signIn(as.person(java.util.Set.of(org.earshot.access.Role.SUPERVISOR), java.util.Set.of("en")));
        assertThatThrownBy(() -> desk.open()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAFilingOnALostLeaseAndKeepsItsTextForTheNextTime() {
        Room room = start(1);
        DeskClip clip = clip(desk.open());
        hands.fetch(clip);
        floor.leasesRunOut(room.person());
        DeskAnswer answer = desk.file(UUID.randomUUID(), work(clip, draft("too late", "S0"), null));
        assertThat(answer.refusal()).isEqualTo("lease.lost");
        assertThat(versions(clip)).isEmpty();
        assertThat(db.fetchSingle(
                                "select orphaned from review.draft where account_id = ?",
                                room.person().id())
                        .get(0, boolean.class))
                .isTrue();
        assertThat(desk.save(unheard(clip, draft("later still", "S0"))).lost()).isNotNull();
        db.execute(
                "update queue.task set state = 'waiting', lease_by = null, lease_until = null, leased_at = null"
                        + " where id = ?",
                clip.taskId());
        DeskClip again = clip(desk.open());
        assertThat(again.fence()).isGreaterThan(clip.fence());
        assertThat(Objects.requireNonNull(again.draft()).transcript()).isEqualTo("later still");
        assertThat(desk.file(UUID.randomUUID(), work(clip, draft("old fence", "S0"), null))
                        .refusal())
                .isEqualTo("lease.lost");
    }

    @Test
    void afterAHeavyClipTheReadyOneIsGivenBackUnheard() {
        start(4);
        DeskOpening opening = desk.open();
        DeskClip ready = Objects.requireNonNull(opening.ready());
        DeskAnswer answer = hands.file(clip(opening), draft("shouting", "S2"), ready);
        assertThat(answer.clip()).as("the page gets another one").isNotNull();
        assertThat(db.fetch(
                                "select act from audit.entry where subject_kind = 'task' and subject = ?",
                                "" + ready.taskId())
                        .getValues(0, String.class))
                .contains("lease.given-back");
    }

    private Room start(int count) {
        Room room = hands.room(count);
        as.signIn(room.person());
        return room;
    }

    private static DeskClip clip(DeskOpening opening) {
        return Objects.requireNonNull(opening.clip());
    }

    private List<String> versions(DeskClip clip) {
        return db.fetch(
                        "select v.version, v.kind, v.sealed, r.clip_id from review.review_version v join review.review r"
                                + " on r.id = v.review_id where r.task_id = ? order by v.version",
                        clip.taskId())
                .map(row -> row.get(0, int.class) + " " + row.get(1, String.class) + " "
                        + hands.transcript(row.get(3, long.class), row.get(2, byte[].class)));
    }
}
