package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.disclosure.Team;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MyThroughputTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    MyThroughput mine;

    @Autowired
    CountWork counting;

    @Autowired
    DSLContext db;

    @Autowired
    Shifts shifts;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aPersonIsToldTheirOwnAndNobodyElses() {
        var room = hands.room(3);
        as.signIn(room.person());
        DeskClip first = Objects.requireNonNull(desk.open().clip());
        hands.file(first, TestDesk.draft("x", "S0"), null);
        DeskClip second = Objects.requireNonNull(desk.open().clip());
        desk.skip("CANNOT_JUDGE", TestDesk.work(second, TestDesk.draft("x", "S0"), null));
        desk.undo(first.taskId(), null);
        MyFigures figures = mine.mine();
        OwnShift shift = figures.shifts().getFirst();
        assertThat(shift.filed()).isZero();
        assertThat(shift.skipped()).isEqualTo(1);
        assertThat(shift.takenBack()).isEqualTo(1);
        DeskClip again = Objects.requireNonNull(desk.open().clip());
        hands.file(again, TestDesk.draft("x", "S0"), null);
        assertThat(mine.mine().shifts().getFirst().filed()).isEqualTo(1);
        assertThat(mine.mine().agreement()).isNull();
        DeskClip third = Objects.requireNonNull(desk.open().clip());
        hands.fetch(third);
        desk.save(TestDesk.work(third, TestDesk.draft("x", "S0"), null));
        shifts.pause();
        assertThat(mine.mine().shifts().getFirst().brokenOff()).isEqualTo(1);

        as.signIn(hands.room(0).person());
        assertThat(mine.mine().shifts().getFirst().filed()).isZero();
        as.signIn(as.person(Set.of(Role.MANAGER, Role.SUPERVISOR), Set.of()));
        assertThatThrownBy(() -> mine.mine()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void groupsAreCountedByWhoDidHowMuch() {
        var room = hands.room(3);
        as.signIn(room.person());
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        desk.skip("AUDIO_BROKEN", TestDesk.work(clip, TestDesk.draft("x", "S0"), null));
        DeskClip second = Objects.requireNonNull(desk.open().clip());
        hands.file(second, TestDesk.draft("x", "S0"), null);
        desk.undo(second.taskId(), null);
        long person = room.person().id();
        Map<String, Set<Long>> counted = counted(room.language(), Set.of(person, -1L));
        assertThat(counted.get("WORK_SKIP_AUDIO_BROKEN")).containsExactly(person);
        assertThat(counted.get("WORK_SKIP_CANNOT_JUDGE")).isEmpty();
        assertThat(counted.get("WORK_TAKEN_BACK_10")).containsExactly(person);
        assertThat(counted.get("WORK_PACE_05")).isEmpty();
        assertThat(counted.get("WORK_PACE_05_IN_" + room.queue())).isEmpty();
        assertThat(counted).hasSize(4 + 4 + 12 + 5 + 3 + 3);
    }

    @Test
    void clipsThatSomebodyElseHeardBlindCountForBoth() {
        var first = hands.room(1);
        var second = hands.room(1);
        long one = filed(first.person());
        long other = filed(second.person());
        for (int version = 1; version <= MyFigures.Agreement.LEAST; version++) {
            db.execute(
                    "insert into review.agreement (second_review, second_version, first_review, first_version, wake_word,"
                            + " for_assistant, intent, severity_steps, words_percent)"
                            + " values (?, ?, ?, 1, ?, true, true, 0, 100)",
                    other,
                    version,
                    one,
                    version > 2);
        }
        Set<Long> both = Set.of(first.person().id(), second.person().id());
        Map<String, Set<Long>> counted = counted(first.language(), both);
        assertThat(counted.get("WORK_COMPARED")).isEqualTo(both);
        assertThat(counted.get("WORK_AGREED_90")).isEqualTo(both);
        assertThat(counted(first.language(), Set.of(-1L)).get("WORK_COMPARED")).isEmpty();
    }

    private long filed(Person person) {
        as.signIn(person);
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        hands.file(clip, TestDesk.draft("x", "S0"), null);
        return db.fetchSingle("select id from review.review where task_id = ?", clip.taskId())
                .get(0, Long.class);
    }

    private Map<String, Set<Long>> counted(String language, Set<Long> people) {
        return SystemActor.call(
                "test",
                () -> counting.counted(
                        new Team(as.site(), language),
                        people,
                        Instant.EPOCH,
                        Instant.now().plusSeconds(600)));
    }

    @Test
    void rangesAreQuartilesOfTheShiftsBefore() {
        assertThat(OwnRange.of(List.of(4.0, 1.0, 3.0, 2.0, 5.0))).contains(new OwnRange(2, 3, 4));
        assertThat(OwnRange.of(List.of())).isEmpty();
        MyFigures figures = MyFigures.of(
                List.of(shift(3, 90, 30), shift(2, 60, 60), shift(1, 120, 60)),
                List.of(new MyFigures.Handled(LengthBand.UNDER_5_S, 9_000)),
                new MyFigures.Agreement(20, 19));
        OwnRange pace = Objects.requireNonNull(figures.pace());
        assertThat(pace.middle()).isCloseTo(1.5, within(1e-9));
        assertThat(figures.shifts().getFirst().pace()).isEqualTo(3);
        assertThat(figures.handleSeconds()).containsEntry(LengthBand.UNDER_5_S, new OwnRange(9, 9, 9));
        assertThat(figures.agreement()).isNotNull();
    }

    private static OwnShift shift(long id, int filed, int netMinutes) {
        return new OwnShift(id, Instant.EPOCH, null, filed, Duration.ofMinutes(netMinutes), 0, 0, 0, Duration.ZERO);
    }
}
