package org.earshot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.audio.Beep;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.clip.Voice;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.privacy.MatterStep.Act;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskSpan;
import org.earshot.review.ReviewFilter;
import org.earshot.review.ReviewRow;
import org.earshot.review.Reviews;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MattersTest {

    @Autowired
    Matters matters;

    @Autowired
    MatterRight right;

    @Autowired
    Clips clips;

    @Autowired
    Erasure erasure;

    @Autowired
    Desk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    As as;

    @Autowired
    Playback playback;

    @Autowired
    DSLContext db;

    private Room room;
    private Person analyst;
    private Person lead;
    private long clip;
    private long matter;

    @BeforeEach
    void aClipIsFlagged() {
        room = hands.room(1);
        clip = room.clips().getFirst();
        analyst = as.person(Set.of(Role.TS_ANALYST), Set.of());
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        as.run(room.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            desk.flagPrivate(new DeskSpan(200, 600, 5, 9), unheard(first, draft("card 4111 yes", "S0")));
        });
        matter = db.fetchSingle("select id from privacy.matter where open_clip_id = ?", clip)
                .get(0, long.class);
        as.signIn(analyst);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whatIsFlaggedWaitsWithoutAWordAndOpensWithItsMarks() {
        assertThat(matters.waiting())
                .filteredOn(row -> row.id() == matter)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.clipCode()).isEqualTo(clips.clip(clip).code());
                    assertThat(row.held()).isFalse();
                });
        assertThat(right.held(analyst.id(), clip)).isEmpty();

        Matter look = matters.look(matter);

        assertThat(look.reference()).isEqualTo("PRIV-" + matter);
        assertThat(look.marked()).isEqualTo(new SoundSpan(200, 600));
        assertThat(look.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.maskedText()).isEqualTo("card [private] yes"));
        assertThat(look.steps()).extracting(MatterStep::act).containsExactly(Act.FLAGGED, Act.TAKEN);
        assertThat(right.held(analyst.id(), clip)).isEmpty();
    }

    @Test
    void itsSoundOpensAfterAReasonAndThreeSecondsForWhoeverLooksAtIt() {
        matters.look(matter);
        Refused.with("sound.reason", () -> matters.askForSound(matter, " x "));
        matters.askForSound(matter, "the words do not say whose number it is");
        Refused.with("sound.no-right", () -> matters.sound(matter));

        threeSecondsLater();
        SoundGrant grant = matters.sound(matter);

        assertThat(playback.deliver(grant.token())).isNotEmpty();
        assertThat(right.held(lead.id(), clip)).isEmpty();
        assertThat(matters.look(matter).steps())
                .filteredOn(step -> step.act() == Act.ASKED_FOR_SOUND)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.accountId()).isEqualTo(analyst.id());
                    assertThat(step.reason()).isEqualTo("the words do not say whose number it is");
                });
        assertThat(db.fetch(
                        "select 1 from audit.entry where act = 'privacy.sound-asked' and subject = ? and actor_id = ?",
                        clips.clip(clip).code(),
                        analyst.id()))
                .hasSize(1);
        as.run(lead, () -> matters.look(matter));
        Refused.with("sound.no-right", () -> matters.sound(matter));
    }

    @Test
    void whatWasPlayedIsLoggedAndAMatterThatIsClosedHasNoSound() {
        matters.look(matter);
        matters.askForSound(matter, "to hear where it begins");
        threeSecondsLater();
        SoundGrant grant = matters.sound(matter);
        SoundGrant late = matters.sound(matter);
        playback.deliver(grant.token());
        db.execute(
                "update playback.sound_grant set delivered_at = delivered_at - interval '1' minute where clip_id = ? and delivered_at is not null",
                clip);

        assertThat(matters.heard(matter, List.of(new HeardRange(0, 500, 1)))).isEqualTo(50);

        matters.giveBack(matter, "nothing private");
        Refused.with("sound.no-right", () -> playback.deliver(late.token()));
        Refused.with("privacy.closed", () -> matters.sound(matter));
        Refused.with("privacy.closed", () -> matters.askForSound(matter, "once more"));
    }

    private void threeSecondsLater() {
        db.execute("update privacy.listening set opens_at = asked_at where matter_id = ?", matter);
    }

    @Test
    void aMaskedClipGoesBackBeepedAndWithoutTheMachinesWords() {
        byte[] before = heard(true);
        Refused.with("privacy.narrower", () -> matters.mask(matter, new SoundSpan(300, 600), false, "confirmed"));
        Refused.with("privacy.span", () -> matters.mask(matter, new SoundSpan(600, 200), false, "confirmed"));
        Refused.with("privacy.reason", () -> matters.mask(matter, new SoundSpan(200, 600), false, " x "));

        assertThat(matters.mask(matter, new SoundSpan(100, 600), false, "a card number"))
                .isTrue();

        assertThat(heard(false)).containsExactly(beeped(before, 100, 600));
        assertThat(clips.peaks(clip)[30]).isZero();
        assertThat(clips.words(clip).machineTranscript()).isNull();
        Person other = floor.worker(room.language());
        as.run(other, () -> {
            DeskClip again = Objects.requireNonNull(desk.open().clip());
            assertThat(again.machineTranscript()).isNull();
            hands.file(again, draft("card of some bank", "S0"), null);
        });
        assertThat(listed()).extracting(ReviewRow::transcript).containsExactly("[private]");
        Refused.with("privacy.closed", () -> matters.giveBack(matter, "once more"));
        as.run(room.person(), () -> assertThat(desk.open().clip()).isNull());
    }

    @Test
    void whatIsFlaggedIsABeepFromThatMomentAndTrustAndSafetyHearsIt() {
        byte[] whole = heard(true);

        assertThat(heard(false)).containsExactly(beeped(whole, 200, 600)).isNotEqualTo(whole);
        assertThat(clips.peaks(clip)[30]).isZero();
        assertThat(clips.words(clip).machineTranscript()).isEqualTo("turn on the lights");
        assertThat(SystemActor.call("test", () -> clips.rendition(clip, Voice.AS_RECORDED, false)))
                .hasSameSizeAs(whole)
                .isNotEqualTo(SystemActor.call("test", () -> clips.rendition(clip, Voice.AS_RECORDED, true)));
    }

    @Test
    void whereNoSoundWasMarkedAllOfItIsABeep() {
        var other = hands.room(1);
        long flagged = other.clips().getFirst();
        as.run(other.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            desk.flagPrivate(new DeskSpan(null, null, 5, 9), unheard(first, draft("card 4111 yes", "S0")));
        });

        byte[] whole = SystemActor.call("test", () -> clips.rendition(flagged, Voice.DISGUISED, true));
        assertThat(SystemActor.call("test", () -> clips.rendition(flagged, Voice.DISGUISED, false)))
                .containsExactly(beeped(whole, 0, 1000));
    }

    private byte[] heard(boolean unmasked) {
        return SystemActor.call("test", () -> clips.rendition(clip, Voice.DISGUISED, unmasked));
    }

    private static byte[] beeped(byte[] wav, int fromMs, int toMs) {
        byte[] beeped = wav.clone();
        Beep.over(beeped, fromMs, toMs);
        return beeped;
    }

    @Test
    void aClipThatIsNotPrivateGoesBackAsItIs() {
        byte[] whole = heard(true);
        assertThat(matters.giveBack(matter, "a phone number of a shop")).isTrue();

        assertThat(heard(false)).containsExactly(whole);
        assertThat(clips.words(clip).machineTranscript()).isEqualTo("turn on the lights");
        Person other = floor.worker(room.language());
        as.run(other, () -> hands.file(Objects.requireNonNull(desk.open().clip()), draft("call the shop", "S0"), null));
        assertThat(listed()).extracting(ReviewRow::transcript).containsExactly("call the shop");
    }

    @Test
    void anErasureTakesTwoPeopleAndTheDatabaseKnows() {
        as.signIn(lead);
        matters.proposeErasure(matter, "a whole medical history");
        Refused.with("privacy.same-person", () -> matters.approveErasure(matter, "I am sure"));
        assertThatThrownBy(() -> db.execute(
                        "update privacy.erasure set answered_by = proposed_by, answered_at = current_timestamp,"
                                + " approved = true where matter_id = ?",
                        matter))
                .hasStackTraceContaining("erasure");
        Refused.with("privacy.proposed", () -> matters.giveBack(matter, "not private"));
        as.signIn(analyst);
        assertThatThrownBy(() -> matters.approveErasure(matter, "me too")).isInstanceOf(AccessDeniedException.class);

        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
        matters.approveErasure(matter, "I agree");

        Refused.with("clip.erased", () -> clips.clip(clip));
        assertThat(matters.waiting()).noneMatch(row -> row.id() == matter);
        assertThat(db.fetch("select act from privacy.step where matter_id = ? order by id", matter)
                        .getValues(0, String.class))
                .containsExactly("FLAGGED", "PROPOSED", "APPROVED", "ERASED");
        assertThat(db.fetchSingle("select erasure_decision from clip.clip where id = ?", clip)
                        .get(0, String.class))
                .isEqualTo("PRIV-" + matter);
    }

    @Test
    void anErasureThatIsTurnedDownLeavesTheOtherWaysOpen() {
        matters.proposeErasure(matter, "everything is private");
        as.signIn(lead);
        matters.turnDownErasure(matter, "only the number is");

        assertThat(matters.mask(matter, new SoundSpan(0, 1000), true, "the number"))
                .isTrue();
    }

    @Test
    void nothingOnHoldIsErased() {
        var hold = clips.hold(clip, "a lawyer asked");
        Refused.with("clip.held", () -> matters.proposeErasure(matter, "private"));
        SystemActor.run("test", () -> clips.release(hold.id(), "D-1"));
        matters.proposeErasure(matter, "private");
        clips.hold(clip, "asked again");

        as.signIn(lead);
        Refused.with("clip.held", () -> matters.approveErasure(matter, "I agree"));
        assertThat(matters.look(matter).proposed()).isNotNull();
        matters.turnDownErasure(matter, "on hold");
        assertThat(matters.mask(matter, new SoundSpan(0, 1000), false, "meanwhile"))
                .as("waits in a queue")
                .isFalse();
    }

    @Test
    void aClipErasedByAnotherDecisionLeavesTheQueue() {
        SystemActor.run("test", () -> erasure.erase(clip, "ESC-2026-000001-D1"));

        assertThat(matters.waiting()).noneMatch(row -> row.id() == matter);
        Refused.with("clip.erased", () -> matters.look(matter));
    }

    @Test
    void othersDoNotLookHere() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR, Role.ADMIN), Set.of()));
        assertThatThrownBy(() -> matters.waiting()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> matters.look(matter)).isInstanceOf(AccessDeniedException.class);
    }

    private List<ReviewRow> listed() {
        return as.call(
                as.person(Set.of(Role.SUPERVISOR), Set.of()),
                () -> reviews.page(new ReviewFilter(room.queue(), null, null, null, null, null), 0, 10));
    }
}
