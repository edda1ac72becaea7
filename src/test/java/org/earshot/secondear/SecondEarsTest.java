package org.earshot.secondear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.earshot.access.Person;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.review.Desk;
import org.earshot.secondear.TestEars.Scene;
import org.earshot.shift.PaidState;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Asking a colleague about a span, and the answer. */
@DatabaseTest
@Import(TestEars.class)
class SecondEarsTest {

    @Autowired
    As as;

    @Autowired
    TestEars scenes;

    @Autowired
    TestFloor floor;

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
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aColleagueHearsOnlyTheSpanAndASecondOnEachSideAndAnswers() {
        Scene scene = scenes.scene();
        Person helper = scenes.colleague(scene);
        AskedEar asked = scenes.ask(scene);
        assertThat(asked.state()).isEqualTo(EarState.CALLED);
        assertThat(asked.leftMs()).isBetween(590_000L, 600_000L);

        as.signIn(helper);
        EarCall call = calls.mine().orElseThrow();
        assertThat(call.ownWords()).isNull();
        Refused.with("sound.no-right", () -> calls.sound(call.id()));
        assertThat(calls.accept(call.id()).ownWords()).isEqualTo("Is this a street?");
        SoundGrant grant = calls.sound(call.id());
        assertThat(grant.fromMs()).isEqualTo(1_000);
        // Three seconds of 16 kHz and 16 bit, a header, and the tags of six segments.
        assertThat(playback.deliver(grant.token())).hasSize(3 * 32_000 + 44 + 6 * 16);
        calls.answer(call.id(), " Baker Street ");
        assertThat(calls.mine()).isEmpty();
        Refused.with("ear.over", () -> calls.sound(call.id()));
        Refused.with("sound.no-right", () -> playback.grant(scene.clipId()));

        as.signIn(scene.asker());
        assertThat(ears.asked()).singleElement().satisfies(answered -> {
            assertThat(answered.state()).isEqualTo(EarState.ANSWERED);
            assertThat(answered.answer()).isEqualTo("Baker Street");
            assertThat(answered.leftMs()).isZero();
        });
    }

    @Test
    void whatTheColleaguePlayedIsInThePlayLogAsASecondEar() {
        Scene scene = scenes.scene();
        Person helper = scenes.colleague(scene);
        long id = scenes.ask(scene).id();
        as.signIn(helper);
        calls.accept(id);
        playback.deliver(calls.sound(id).token());
        db.execute(
                "update playback.sound_grant set delivered_at = delivered_at - interval '1' minute"
                        + " where account_id = ?",
                helper.id());
        calls.heard(id, List.of(new HeardRange(0, 6_000, 1)));
        assertThat(db.fetch(
                        "select g.right_kind, h.from_ms, h.to_ms from playback.heard h"
                                + " join playback.sound_grant g on g.id = h.grant_id where h.account_id = ?",
                        helper.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.intoList()).containsExactly("second-ear", 1_000, 4_000));
        assertThat(playback.heardSecondsSince(Instant.EPOCH)).isEqualTo(3);
    }

    @Test
    void theLeaseIsKeptForAsLongAsTheQuestionCanBeOpen() {
        Scene scene = scenes.scene();
        scenes.colleague(scene);
        scenes.ask(scene);
        assertThat(db.fetch(
                        "select 1 from queue.task where id = ? and lease_until > current_timestamp + interval '10' minute",
                        scene.clip().taskId()))
                .hasSize(1);
    }

    @Test
    void withNobodyFreeItSaysSoAndKeepsNothingButTheAttempt() {
        Scene scene = scenes.scene();
        Refused.with("ear.nobody", () -> scenes.ask(scene));
        assertThat(db.fetch("select id from secondear.question where clip_id = ?", scene.clipId()))
                .isEmpty();
        assertThat(db.fetchSingle(
                                "select act from audit.entry where subject_kind = 'task' and subject = ? order by id desc limit 1",
                                String.valueOf(scene.clip().taskId()))
                        .get(0))
                .isEqualTo("ear.ask-refused");
        Person onBreak = scenes.colleague(scene);
        as.run(onBreak, shifts::pause);
        Refused.with("ear.nobody", () -> scenes.ask(scene));
        as.run(onBreak, shifts::resume);
        scenes.ask(scene);
    }

    @Test
    void refusesWithoutTheLeaseOutsideTheClipAndASecondTime() {
        Scene scene = scenes.scene();
        scenes.colleague(scene);
        scenes.colleague(scene);
        var clip = scene.clip();
        Refused.with("ear.span", () -> ears.ask(scene.about(5_000, 6_001)));
        Refused.with(
                "lease.lost",
                () -> ears.ask(new Asking(clip.taskId(), clip.fence() + 1, 0, 500, ReadyQuestion.NAME, null)));
        Refused.with(
                "ear.question-long",
                () -> ears.ask(new Asking(clip.taskId(), clip.fence(), 0, 500, null, "x".repeat(141))));
        Person other = floor.worker("xx");
        as.signIn(other);
        Refused.with("lease.lost", () -> ears.ask(scene.about(0, 500)));
        as.signIn(scene.asker());
        scenes.ask(scene);
        Refused.with("ear.open", () -> scenes.ask(scene));
        floor.leasesRunOut(scene.asker());
        Refused.with("lease.lost", () -> ears.ask(scene.about(0, 500)));
    }

    @Test
    void whatIsAskedAndAnsweredIsSealedAndGoesWhenTheClipIsFlaggedPrivate() {
        Scene scene = scenes.scene();
        Person helper = scenes.colleague(scene);
        long id = scenes.ask(scene).id();
        as.run(helper, () -> {
            calls.accept(id);
            calls.answer(id, "Baker Street");
        });
        var row = db.fetchSingle("select own_words, answer from secondear.question where id = ?", id);
        assertThat(new String(row.get(0, byte[].class), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("street");
        assertThat(records.mine()).singleElement().satisfies(entry -> {
            assertThat(entry.mine()).isTrue();
            assertThat(entry.answer()).isEqualTo("Baker Street");
        });
        desk.flagPrivate(
                new org.earshot.review.DeskSpan(null, null, null, null), unheard(scene.clip(), draft("x", "S0")));
        assertThat(records.mine()).singleElement().satisfies(entry -> {
            assertThat(entry.ownWords()).isNull();
            assertThat(entry.answer()).isNull();
            assertThat(entry.state()).isEqualTo(EarState.ANSWERED);
        });
        as.signIn(helper);
        assertThat(records.mine()).singleElement().satisfies(entry -> {
            assertThat(entry.mine()).isFalse();
            assertThat(entry.clipCode()).isEqualTo(scene.clip().code());
        });
    }

    @Test
    void helpIsCountedFromTheYesToTheAnswerForTheColleagueAlone() {
        Scene scene = scenes.scene();
        Person helper = scenes.colleague(scene);
        long id = scenes.ask(scene).id();
        as.signIn(helper);
        Instant before = Instant.now().minusSeconds(3_600);
        calls.accept(id);
        assertThat(records.helpedSecondsSince(before)).isLessThan(30);
        calls.answer(id, "Baker Street");
        // The table only ever grows, so the yes of an earlier moment is a row of its own.
        long shift = shifts.mine().orElseThrow().id();
        db.execute(
                "insert into secondear.step (question_id, act, account_id, shift_id, at)"
                        + " values (?, 'ACCEPTED', ?, ?, current_timestamp - interval '4' minute)",
                id,
                helper.id(),
                shift);
        assertThat(records.helpedSecondsSince(before)).isBetween(230L, 260L);
        db.execute("update shift.shift set started_at = started_at - interval '1' hour where id = ?", shift);
        assertThat(shifts.end(null).paid()).singleElement().satisfies(paid -> {
            assertThat(paid.state()).isEqualTo(PaidState.HELP);
            assertThat(paid.length()).isBetween(Duration.ofSeconds(230), Duration.ofSeconds(260));
        });
        as.signIn(scene.asker());
        assertThat(records.helpedSecondsSince(before)).isZero();
        assertThat(Objects.requireNonNull(ears.asked())).hasSize(1);
    }
}
