package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.Person;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Shifts and breaks are about the desk; a stop that protects from sound itself is about everything. */
@DatabaseTest
class AStopKnowsTheRightTest {

    private static final HeldRight LEASE = HeldRight.whole(HeldRight.DESK, "1:1");
    private static final HeldRight CASE = HeldRight.whole("case", "ESC-2026-000001");

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    OffShift offShift;

    @Autowired
    Shifts shifts;

    @Autowired
    Grants grants;

    @Autowired
    GrantStore given;

    @Autowired
    Delivery delivery;

    @Autowired
    AsRecorded asRecorded;

    @Autowired
    HeardStore log;

    @Autowired
    Clips clips;

    @Autowired
    Me me;

    @Autowired
    Audit audit;

    @Autowired
    DatabaseTime time;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private Person person;
    private long clip;

    @BeforeEach
    void somebody() {
        person = as.annotator("en");
        as.signIn(person);
        clip = testClips.readyClip("en-GB");
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aCaseIsHeardWithoutAShiftInABreakAndAfterSoundIsOver() {
        assertThat(refusal(LEASE)).isEqualTo("shift.none");
        assertThat(refusal(CASE)).isNull();
        shifts.start();
        shifts.pause();
        assertThat(refusal(LEASE)).isEqualTo("shift.paused");
        assertThat(refusal(CASE)).isNull();
        shifts.resume();
        assertThat(refusal(LEASE)).isNull();
        shifts.endAudioForToday();
        assertThat(refusal(LEASE)).isEqualTo("audio.over");
        assertThat(refusal(CASE)).isNull();
    }

    @Test
    void theFirstRightThatNothingObjectsToIsTheOneGranted() {
        SoundGrant grant = granted(LEASE, CASE);
        assertThat(db.fetch("select right_kind from playback.sound_grant where account_id = ?", person.id())
                        .getValues(0, String.class))
                .containsExactly("case");
        Playback playback = playback(offShift, CASE);
        assertThat(transaction.<byte[]>execute(status -> playback.deliver(grant.token())))
                .isNotEmpty();
    }

    @Test
    void aGrantForACaseIsNoGoodOnceTheCaseIsOver() {
        shifts.start();
        SoundGrant grant = granted(CASE);
        Playback onlyTheLeaseIsLeft = playback(offShift, LEASE);
        Refused.with("sound.no-right", () -> onlyTheLeaseIsLeft.deliver(grant.token()));
    }

    @Test
    void aStopThatProtectsFromSoundObjectsToACaseToo() {
        ListeningStop nothingToday = (account, kind) -> Verdict.refused("exposure.day", "Enough for today.");
        Refused.with("exposure.day", () -> playback(nothingToday, LEASE, CASE).grant(clip));
    }

    @Test
    void withoutAnyRightThePlainestReasonIsGiven() {
        Refused.with("shift.none", () -> playback(offShift).grant(clip));
        floor.startShift(person);
        Refused.with("sound.no-right", () -> playback(offShift).grant(clip));
    }

    @Test
    void aRightToASpanDeliversTheSpanAndBelievesNoMore() {
        var ear = new HeldRight("case", "1", 200, 500);
        SoundGrant grant = granted(ear);
        byte[] sealed = Objects.requireNonNull(
                transaction.<byte[]>execute(status -> playback(offShift, ear).deliver(grant.token())));
        byte[] wav = SealedSound.opened(java.util.Base64.getDecoder().decode(grant.key()), sealed);
        assertThat(wav).hasSize(44 + 300 * 16 * 2);
        assertThat(grant.fromMs()).isEqualTo(200);
        int percent = Objects.requireNonNull(transaction.execute(status -> playback(offShift, ear)
                .heard(clips.clip(clip), java.util.List.of(new HeardRange(0, 100, 1), new HeardRange(480, 700, 1)))));
        assertThat(percent).isEqualTo(2);
    }

    private SoundGrant granted(HeldRight... held) {
        return Objects.requireNonNull(
                transaction.execute(status -> playback(offShift, held).grant(clip)));
    }

    private @Nullable String refusal(HeldRight right) {
        return offShift.mayHear(person.id(), right.kind()) instanceof Verdict.Refused refused ? refused.code() : null;
    }

    private Playback playback(ListeningStop stop, HeldRight... held) {
        ListeningRight rights = (account, any) -> Optional.empty();
        List<ListeningRight> all = new java.util.ArrayList<>(List.of(rights));
        for (HeldRight right : held) {
            all.add((account, any) -> Optional.of(right));
        }
        return new Playback(
                grants, given, log, all, List.of(stop), delivery, asRecorded, clips, me, audit, time, events);
    }
}
