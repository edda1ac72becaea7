package org.earshot.secondear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.escalation.Raise;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.review.Desk;
import org.earshot.secondear.TestEars.Scene;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.earshot.testing.TestTimers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A question goes from colleague to colleague, and ends with its time or with the lease it was asked under. */
@DatabaseTest
@Import(TestEars.class)
class WhatBecomesOfAQuestionTest {

    @Autowired
    As as;

    @Autowired
    TestEars scenes;

    @Autowired
    TestFloor floor;

    @Autowired
    TestTimers timers;

    @Autowired
    SecondEars ears;

    @Autowired
    EarCalls calls;

    @Autowired
    EarRecords records;

    @Autowired
    Playback playback;

    @Autowired
    Desk desk;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    private Scene scene;
    private Person first;
    private Person second;
    private long id;

    @BeforeEach
    void asks() {
        scene = scenes.scene();
        first = scenes.colleague(scene);
        second = scenes.colleague(scene);
        id = scenes.ask(scene).id();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoeverSaysNotNowIsAskedNoReasonAndTheNextOneIsAsked() {
        assertThat(called(first)).isTrue();
        as.run(first, () -> calls.decline(id));
        assertThat(called(first)).isFalse();
        assertThat(called(second)).isTrue();
        as.run(second, () -> calls.decline(id));
        assertThat(state()).isEqualTo(EarState.NOBODY);
        assertThat(steps()).containsExactly("ASKED", "CALLED", "DECLINED", "CALLED", "DECLINED", "NOBODY");
        Refused.with("ear.nobody", () -> scenes.ask(scene));
    }

    @Test
    void twoMinutesWithoutAWordAndTheNextOneIsAskedOnceThereIsOne() {
        assertThat(timers.fire("EAR-" + id, Turns.PASS_ON)).isTrue();
        assertThat(called(first)).isFalse();
        assertThat(called(second)).isTrue();
        assertThat(timers.fire("EAR-" + id, Turns.PASS_ON)).isTrue();
        assertThat(called(second)).isTrue();
        as.run(second, () -> calls.accept(id));
        assertThat(timers.fire("EAR-" + id, Turns.PASS_ON)).isFalse();
    }

    @Test
    void afterTenMinutesItIsOverWhateverHappened() {
        as.run(first, () -> calls.accept(id));
        SoundGrant grant = as.call(first, () -> calls.sound(id));
        assertThat(timers.fire("EAR-" + id, Turns.DUE)).isTrue();
        assertThat(state()).isEqualTo(EarState.EXPIRED);
        as.signIn(first);
        Refused.with("sound.no-right", () -> playback.deliver(grant.token()));
        Refused.with("ear.over", () -> calls.answer(id, "Baker Street"));
    }

    @Test
    void whateverTakesTheClipFromTheAskerWithdrawsTheQuestion() {
        as.run(first, () -> calls.accept(id));
        as.signIn(scene.asker());
        assertThat(desk.skip("CANNOT_JUDGE", unheard(scene.clip(), draft("x", "S0")))
                        .refused())
                .isNull();
        assertThat(state()).isEqualTo(EarState.WITHDRAWN);
        as.signIn(first);
        assertThat(calls.mine()).isEmpty();
        Refused.with("sound.no-right", () -> playback.grant(scene.clipId()));
    }

    @Test
    void aBreakOfTheAskerOrARaiseWithdrawsIt() {
        as.run(scene.asker(), shifts::pause);
        assertThat(state()).isEqualTo(EarState.WITHDRAWN);
        asks();
        as.run(
                scene.asker(),
                () -> desk.raise(
                        new org.earshot.review.DeskRaise("C00", "UNKNOWN", null),
                        unheard(scene.clip(), draft("x", "S0"))));
        assertThat(state()).isEqualTo(EarState.WITHDRAWN);
        assertThat(called(first)).isFalse();
    }

    @Test
    void aLeaseThatRanOutUnnoticedLeavesNothingToHearAndIsTidiedByTheNextQuestion() {
        as.run(first, () -> calls.accept(id));
        SoundGrant grant = as.call(first, () -> calls.sound(id));
        floor.leasesRunOut(scene.asker());
        as.signIn(first);
        Refused.with("sound.no-right", () -> playback.deliver(grant.token()));
        assertThat(calls.mine()).isEmpty();
        long before = id;
        asks();
        assertThat(stateOf(before)).isEqualTo(EarState.WITHDRAWN);
    }

    @Test
    void aColleagueWhoGoesOnABreakIsRelievedOfItAtOnce() {
        as.run(first, () -> calls.accept(id));
        as.run(first, shifts::pause);
        assertThat(called(first)).isFalse();
        assertThat(called(second)).isTrue();
        assertThat(steps()).containsExactly("ASKED", "CALLED", "ACCEPTED", "AWAY", "CALLED");
    }

    @Test
    void theNextQuestionGoesToWhoeverWasAskedLessRecently() {
        as.run(first, () -> {
            calls.accept(id);
            calls.answer(id, "Baker Street");
        });
        scenes.ask(scene);
        assertThat(called(second)).isTrue();
    }

    @Test
    void onlyTheAskerTakesAQuestionBack() {
        as.signIn(first);
        Refused.with("ear.not-yours", () -> ears.withdraw(id));
        as.signIn(scene.asker());
        ears.withdraw(id);
        ears.withdraw(id);
        assertThat(state()).isEqualTo(EarState.WITHDRAWN);
    }

    @Test
    void aColleagueWhoHeardSomethingBadRaisesTheClipAlsoOnceTheQuestionIsOver() {
        as.signIn(second);
        Refused.with("ear.not-yours", () -> calls.raise(id, Raise.NOT_SURE));
        as.signIn(first);
        calls.accept(id);
        String number = calls.raise(id, Raise.NOT_SURE).number();
        assertThat(db.fetchSingle("select raised_via from escalation.case_file where number = ?", number)
                        .get(0, String.class))
                .isEqualTo("SECOND_EAR");
        assertThat(clips.clip(scene.clipId()).held()).isTrue();
        assertThat(state()).isEqualTo(EarState.WITHDRAWN);
        assertThat(steps()).containsSubsequence("ACCEPTED", "RAISED");
    }

    @Test
    void supervisorsReadBothNamesBesideTheClipAndTheReadIsOnRecord() {
        as.run(first, () -> {
            calls.accept(id);
            calls.answer(id, "Baker Street");
        });
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        assertThat(records.about(scene.clipId())).singleElement().satisfies(record -> {
            assertThat(record.askedBy()).isEqualTo(scene.asker().displayName());
            assertThat(record.helper()).isEqualTo(first.displayName());
            assertThat(record.ownWords()).isEqualTo("Is this a street?");
            assertThat(record.answer()).isEqualTo("Baker Street");
        });
        assertThat(db.fetch(
                        "select 1 from audit.entry where act = 'ear.read' and subject = ?",
                        scene.clip().code()))
                .hasSize(1);
    }

    private boolean called(Person person) {
        return as.call(person, () -> calls.mine().isPresent());
    }

    private EarState state() {
        return stateOf(id);
    }

    private EarState stateOf(long question) {
        return EarState.valueOf(db.fetchSingle("select state from secondear.question where id = ?", question)
                .get(0, String.class));
    }

    private List<String> steps() {
        return db.fetch("select act from secondear.step where question_id = ? order by id", id)
                .getValues(0, String.class);
    }
}
