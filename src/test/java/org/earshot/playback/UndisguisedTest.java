package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.tables.playback.Tables.SOUND_GRANT;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.audio.Wav;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.clip.Voice;
import org.earshot.mark.MarkPattern;
import org.earshot.mark.Marking;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class UndisguisedTest {

    private static final String WHY = "two people talk, and I have to know which of them asked";

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    Playback playback;

    @Autowired
    Undisguised undisguised;

    @Autowired
    MarkedPlays marked;

    @Autowired
    People people;

    @Autowired
    Clips clips;

    @Autowired
    Erasure erasure;

    @Autowired
    JsonMapper json;

    @Autowired
    DSLContext db;

    private Person person;
    private Clip clip;

    @BeforeEach
    void aClipInHand() {
        clip = SystemActor.call("test", () -> clips.clip(testClips.readyClip("fo-FO")));
        person = floor.worker("fo");
        floor.lease(person, clip.id());
        cleared(Set.of(Undisguised.CLEARANCE));
        as.signIn(person);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theClearanceAndAReasonGiveTheVoicesAsRecordedAndBothStayOnRecord() {
        assertThat(undisguised.mayAsk()).isTrue();

        SoundGrant plain = playback.grant(clip);
        SoundGrant grant = playback.grantAsRecorded(clip, "  " + WHY + " ");
        playback.deliver(plain.token());
        playback.deliver(grant.token());

        assertThat(db.select(SOUND_GRANT.VOICE)
                        .from(SOUND_GRANT)
                        .where(SOUND_GRANT.CLIP_ID.eq(clip.id()))
                        .orderBy(SOUND_GRANT.ID)
                        .fetch(SOUND_GRANT.VOICE))
                .containsExactly("DISGUISED", "AS_RECORDED");
        assertThat(SystemActor.call("test", () -> marked.of(clip.id())))
                .extracting(MarkedPlay::voice)
                .containsExactly(Voice.DISGUISED, Voice.AS_RECORDED);
        assertThat(SystemActor.call("test", () -> undisguised.of(clip.id())))
                .singleElement()
                .satisfies(play -> {
                    assertThat(play.accountId()).isEqualTo(person.id());
                    assertThat(play.reason()).isEqualTo(WHY);
                });
    }

    @Test
    void whatIsDeliveredAsRecordedIsTheRecordedVoiceMarkedForThePlayAndNotTheDisguisedOne() {
        byte[] disguised = delivered(playback.grant(clip));
        byte[] asRecorded = delivered(playback.grantAsRecorded(clip, WHY));

        List<MarkedPlay> plays = SystemActor.call("test", () -> marked.of(clip.id()));
        assertThat(disguised).isEqualTo(marked(plays.get(0), Voice.DISGUISED));
        assertThat(asRecorded)
                .isEqualTo(marked(plays.get(1), Voice.AS_RECORDED))
                .isNotEqualTo(marked(plays.get(1), Voice.DISGUISED))
                .hasSameSizeAs(disguised);
        assertThat(db.fetch(
                                "select act, detail from audit.entry where subject_kind = 'clip' and subject = ?"
                                        + " and actor_id = ? order by id",
                                clip.code(),
                                person.id())
                        .map(row -> row.get(0) + " "
                                + json.readTree(row.get(1, String.class))
                                        .path("voice")
                                        .asString("")))
                .containsExactly(
                        "sound.granted DISGUISED", "sound.delivered ", "sound.granted AS_RECORDED", "sound.delivered ");
        assertThat(SystemActor.call("test", () -> undisguised.of(clip.id()))).hasSize(1);
    }

    @Test
    void withoutAClearanceOrAReasonThereIsNone() {
        Refused.with("sound.undisguised-reason", () -> playback.grantAsRecorded(clip, " x "));
        Refused.with("sound.undisguised-reason", () -> playback.grantAsRecorded(clip, "x".repeat(501)));
        cleared(Set.of());

        assertThat(undisguised.mayAsk()).isFalse();
        Refused.with("sound.not-cleared", () -> playback.grantAsRecorded(clip, WHY));
        assertThat(SystemActor.call("test", () -> undisguised.of(clip.id()))).isEmpty();
    }

    @Test
    void aClearanceIsNoRightToTheClip() {
        Person other = floor.worker("fo");
        change(other, Set.of(Undisguised.CLEARANCE));
        as.signIn(other);

        Refused.with("sound.no-right", () -> playback.grantAsRecorded(clip, WHY));
        assertThat(SystemActor.call("test", () -> undisguised.of(clip.id()))).isEmpty();
    }

    @Test
    void aClearanceThatIsTakenAwayIsGoneAtDeliveryToo() {
        SoundGrant grant = playback.grantAsRecorded(clip, WHY);
        cleared(Set.of());

        Refused.with("sound.not-cleared", () -> playback.deliver(grant.token()));
    }

    @Test
    void theReasonIsNotChangedAndCannotBeReadOnceTheClipIsErased() {
        playback.grantAsRecorded(clip, WHY);

        assertThatThrownBy(
                        () -> db.execute("update playback.undisguised set account_id = 1 where clip_id = ?", clip.id()))
                .isInstanceOf(RuntimeException.class);
        SystemActor.run("test", () -> erasure.erase(clip.id(), "D-1"));

        assertThat(SystemActor.call("test", () -> undisguised.of(clip.id())))
                .singleElement()
                .satisfies(play -> assertThat(play.reason()).isNull());
    }

    private byte[] delivered(SoundGrant grant) {
        return SealedSound.opened(Base64.getDecoder().decode(grant.key()), playback.deliver(grant.token()));
    }

    /** What the play must have carried, had it been of this voice. */
    private byte[] marked(MarkedPlay play, Voice voice) {
        byte[] wav = SystemActor.call("test", () -> clips.rendition(clip.id(), voice, false));
        var pattern = MarkPattern.of(play.listenerSeed(), play.playSeed());
        return Wav.write16(Marking.marked(Delivery.samples(wav), pattern), Marking.RATE);
    }

    private void cleared(Set<String> clearances) {
        change(person, clearances);
    }

    private void change(Person someone, Set<String> clearances) {
        SystemActor.run(
                "test",
                () -> people.change(
                        someone.id(),
                        new Profile(
                                someone.username(),
                                someone.displayName(),
                                Set.of(Role.ANNOTATOR),
                                someone.languages(),
                                clearances,
                                someone.siteId())));
    }
}
