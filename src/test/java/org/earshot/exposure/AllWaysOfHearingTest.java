package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.Cases;
import org.earshot.escalation.HappeningNow;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.privacy.Matters;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskSpan;
import org.earshot.review.Reviews;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.TestEars;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whichever way a clip is heard, its hint counts for whoever hears it, then what they say themselves; and the ledger is a recount. */
@DatabaseTest
@Import({TestCases.class, TestEars.class})
class AllWaysOfHearingTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    TestCases testCases;

    @Autowired
    TestEars scenes;

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Autowired
    Matters matters;

    @Autowired
    EarCalls calls;

    @Autowired
    Reviews reviews;

    @Autowired
    Playback playback;

    @Autowired
    Exposure exposure;

    @Autowired
    Ledger ledger;

    @Autowired
    DSLContext db;

    @Autowired
    DatabaseTime time;

    private final Recount recount = new Recount(Settings.FIRST);

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void atTheDesk() {
        Room room = hands.room(1);
        long clip = hinted(room.clips().getFirst(), Severity.S1);
        as.signIn(room.person());
        DeskClip inHand = inHand();
        hands.fetch(inHand);
        desk.save(TestDesk.work(inHand, draft("x", null), null));
        counts(room.person(), clip, Severity.S1);
        said(clip, Severity.S2);
        desk.file(UUID.randomUUID(), unheard(inHand, draft("x", "S2")));
        counts(room.person(), clip, Severity.S2);
    }

    @Test
    void atABlindSecondListen() {
        Room room = hands.room(1);
        long clip = room.clips().getFirst();
        db.execute("update queue.queue set second_share = 100 where id = ?", room.queue());
        as.signIn(room.person());
        hands.file(inHand(), draft("x", "S0"), null);
        Person second = floor.worker(room.language());
        as.signIn(second);
        said(clip, Severity.S3);
        hands.fetch(inHand());
        desk.file(
                UUID.randomUUID(), TestDesk.stating("A film was on.", TestDesk.work(inHand(), draft("x", "S3"), null)));
        counts(second, clip, Severity.S3);
    }

    @Test
    void atTriageAndInACase() {
        TestCases.Desk people = testCases.desk();
        String number = testCases.raise(people, "C03", HappeningNow.NO);
        long clip = hinted(clipOf(number), Severity.S2);
        as.signIn(people.supervisor());
        cases.transcript(number);
        recount.words.add(new Recount.Word(clip, Kind.READ, null, time.now()));
        counts(people.supervisor(), clip, Severity.S2);
        floor.startShift(people.supervisor());
        cases.askForSound(number, "the note is not enough");
        db.execute("update escalation.case_access set opens_at = at where opens_at is not null");
        delivered(cases.sound(number), clip);
        playback.heard(cases.clip(number), List.of(new HeardRange(0, 900, 1)));
        counts(people.supervisor(), clip, Severity.S2);
        cases.howItWas(number, Severity.S4);
        said(clip, Severity.S4);
        counts(people.supervisor(), clip, Severity.S4);
        assertThat(as.call(people.supervisor(), () -> exposure.mayHear().mix())).isEqualTo(Mix.NEUTRAL_ONLY);
    }

    @Test
    void aRaiseCountsForWhoeverRaised() {
        TestCases.Desk people = testCases.desk();
        long clip = clipOf(testCases.raise(people, "C03", HappeningNow.NO));
        recount.words.add(new Recount.Word(clip, Kind.RAISED, null, time.now()));
        recount.words.add(new Recount.Word(clip, Kind.READ, null, time.now()));
        as.signIn(people.raiser());
        counts(people.raiser(), clip, Severity.S3);
    }

    @Test
    void inAPrivateMatter() {
        Room room = hands.room(1);
        long clip = hinted(room.clips().getFirst(), Severity.S1);
        as.run(
                room.person(),
                () -> desk.flagPrivate(new DeskSpan(200, 600, 5, 9), unheard(inHand(), draft("card 4111 yes", null))));
        long matter = db.fetchSingle("select id from privacy.matter where open_clip_id = ?", clip)
                .get(0, Long.class);
        Person analyst = as.person(Set.of(Role.TS_ANALYST), Set.of());
        as.signIn(analyst);
        matters.look(matter);
        matters.askForSound(matter, "to hear where it begins");
        db.execute("update privacy.listening set opens_at = asked_at where matter_id = ?", matter);
        delivered(matters.sound(matter), clip);
        matters.heard(matter, List.of(new HeardRange(0, 900, 1)));
        counts(analyst, clip, Severity.S1);
        matters.howItWas(matter, Severity.S2);
        said(clip, Severity.S2);
        counts(analyst, clip, Severity.S2);
    }

    @Test
    void asASecondEar() {
        TestEars.Scene scene = scenes.scene();
        Person colleague = scenes.colleague(scene);
        long clip = hinted(scene.clipId(), Severity.S1);
        long question = scenes.ask(scene).id();
        as.signIn(colleague);
        calls.accept(question);
        delivered(calls.sound(question), clip);
        calls.heard(question, List.of(new HeardRange(1_000, 4_000, 1)));
        counts(colleague, clip, Severity.S1);
        calls.howItWas(question, Severity.S3);
        said(clip, Severity.S3);
        counts(colleague, clip, Severity.S3);
        assertThat(exposure.mayHear().recoveryDue()).isTrue();
    }

    @Test
    void byReadingWhatOthersFiled() {
        Room room = hands.room(1);
        long clip = hinted(room.clips().getFirst(), Severity.S3);
        as.run(room.person(), () -> hands.file(inHand(), draft("x", null), null));
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of(room.language()));
        as.signIn(supervisor);
        reviews.detail(db.fetchSingle("select id from review.review where clip_id = ?", clip)
                .get(0, Long.class)
                .toString());
        recount.words.add(new Recount.Word(clip, Kind.READ, null, time.now()));
        counts(supervisor, clip, Severity.S3);
        assertThat(exposure.mine().week()).isCloseTo(12 * 0.3, within(0.01));
    }

    private DeskClip inHand() {
        return Objects.requireNonNull(desk.open().clip());
    }

    private long hinted(long clip, Severity hint) {
        db.execute("update clip.clip set risk_hint = ? where id = ?", hint.name(), clip);
        recount.hints.put(clip, hint);
        return clip;
    }

    private void said(long clip, @Nullable Severity own) {
        recount.words.add(new Recount.Word(clip, Kind.RATED, own, time.now()));
    }

    private long clipOf(String number) {
        return db.fetchSingle("select clip_id from escalation.case_file where number = ?", number)
                .get(0, Long.class);
    }

    private void delivered(SoundGrant grant, long clip) {
        playback.deliver(grant.token());
        db.execute(
                "update playback.sound_grant set delivered_at = delivered_at - interval '1' minute where clip_id = ?"
                        + " and delivered_at is not null",
                clip);
    }

    /** The play log is read row by row, and the words are those that this test knows of. */
    private void counts(Person person, long clip, Severity severity) {
        recount.played.clear();
        db.fetch("select clip_id, reported_at, to_ms - from_ms from playback.heard where account_id = ?", person.id())
                .forEach(row -> recount.played.add(
                        new Recount.Played(row.get(0, Long.class), row.get(1, Instant.class), row.get(2, Long.class))));
        assertThat(ledger.counted(person.id())).singleElement().satisfies(counted -> {
            assertThat(counted.clipId()).isEqualTo(clip);
            assertThat(counted.severity()).isEqualTo(severity);
        });
        assertThat(ledger.figures(person.id()).week())
                .isPositive()
                .isCloseTo(recount.points(time.now().minus(Duration.ofDays(7))), within(0.01));
    }
}
