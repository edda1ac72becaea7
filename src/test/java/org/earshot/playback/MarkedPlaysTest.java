package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.audio.Wav;
import org.earshot.clip.Clips;
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
import org.springframework.security.access.AccessDeniedException;

/** What a delivery leaves behind: its mark, its row in the log, and no key. */
@DatabaseTest
class MarkedPlaysTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    Playback playback;

    @Autowired
    MarkedPlays marked;

    @Autowired
    MarkKeys keys;

    @Autowired
    PlayLog log;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    private Person person;
    private long clip;

    @BeforeEach
    void aClipInHand() {
        clip = testClips.readyClip("fo-FO");
        person = floor.worker("fo");
        floor.lease(person, clip);
        as.signIn(person);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whatIsDeliveredCarriesTheMarkThatTheLogCanMakeAgain() {
        byte[] heard = heard(playback.grant(clip));
        MarkedPlay play = plays().getFirst();
        byte[] base = SystemActor.call("test", () -> clips.rendition(clip, Voice.DISGUISED, false));
        byte[] again = Wav.write16(
                Marking.marked(Delivery.samples(base), MarkPattern.of(play.listenerSeed(), play.playSeed())),
                Marking.RATE);
        assertThat(heard).isEqualTo(again).isNotEqualTo(base).hasSameSizeAs(base);
        assertThat(play.accountId()).isEqualTo(person.id());
        assertThat(play.toString()).doesNotContain("Seed");
    }

    @Test
    void everyPlayHasASeedOfItsOwnAndAListenerHasOneForTheClip() {
        heard(playback.grant(clip));
        heard(playback.grant(clip));
        playback.grant(clip);
        List<MarkedPlay> plays = plays();
        assertThat(plays).hasSize(2);
        assertThat(plays.get(0).listenerSeed()).isEqualTo(plays.get(1).listenerSeed());
        assertThat(plays.get(0).playSeed()).isNotEqualTo(plays.get(1).playSeed());
    }

    @Test
    void aNewKeyMarksFromNowOnAndOldPlaysStayTraceable() {
        heard(playback.grant(clip));
        MarkedPlay before = plays().getFirst();
        Person lead = as.person(Set.of(Role.TS_LEAD), Set.of("en"));
        int version = as.call(lead, () -> keys.rotate("a laptop was lost"));
        as.signIn(person);
        heard(playback.grant(clip));
        List<MarkedPlay> plays = plays();
        assertThat(plays.get(0).listenerSeed()).isEqualTo(before.listenerSeed());
        assertThat(plays.get(0).markVersion()).isLessThan(version);
        assertThat(plays.get(1).markVersion()).isEqualTo(version);
        assertThat(plays.get(1).listenerSeed()).isNotEqualTo(before.listenerSeed());
        assertThat(as.call(lead, keys::versions).getFirst().why()).isEqualTo("a laptop was lost");
        assertThat(db.fetchCount(
                        db.selectFrom("audit.entry where act = 'mark-key.rotated' and subject = '" + version + "'")))
                .isEqualTo(1);
    }

    @Test
    void aKeyChangesForAReasonAndOnlyByThoseWhoAnswerForIt() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> keys.rotate("because"))
                .isInstanceOf(AccessDeniedException.class);
        Person lead = as.person(Set.of(Role.TS_LEAD), Set.of("en"));
        as.signIn(lead);
        Refused.with("mark-key.reason", () -> keys.rotate(" "));
    }

    @Test
    void grantedDeliveredAndHeardAreToldApart() {
        playback.grant(clip);
        heard(playback.grantAhead(clips.clip(clip)));
        heard(playback.grant(clip));
        playback.heard(clips.clip(clip), List.of(new HeardRange(0, 100, 1)));
        List<Play> plays = SystemActor.call("test", () -> log.ofClip(clip));
        assertThat(plays).extracting(Play::ahead).containsExactly(false, true, false);
        assertThat(plays).extracting(play -> play.deliveredAt() != null).containsExactly(false, true, true);
        assertThat(plays).extracting(Play::heardMs).containsExactly(0L, 0L, 100L);
        assertThat(SystemActor.call(
                        "test", () -> log.ofPerson(person.id(), plays.get(1).grantedAt())))
                .containsExactlyElementsOf(plays.subList(1, 3));
        assertThat(SystemActor.call(
                        "test",
                        () -> log.between(plays.get(0).grantedAt(), plays.get(2).grantedAt())))
                .contains(plays.get(0))
                .doesNotContain(plays.get(2));
    }

    @Test
    void theKeyOfAPlayIsKeptSealedAndGoesWithTheDelivery() {
        SoundGrant grant = playback.grant(clip);
        byte[] kept = sealedKey();
        byte[] key = Base64.getDecoder().decode(grant.key());
        assertThat(kept).isNotEmpty();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, java.nio.charset.StandardCharsets.ISO_8859_1));
        heard(grant);
        assertThat(sealedKey()).isNull();
    }

    private byte @org.jspecify.annotations.Nullable [] sealedKey() {
        return db.fetchSingle("select sealed_key from playback.sound_grant where clip_id = ?", clip)
                .get(0, byte[].class);
    }

    private byte[] heard(SoundGrant grant) {
        return SealedSound.opened(Base64.getDecoder().decode(grant.key()), playback.deliver(grant.token()));
    }

    private List<MarkedPlay> plays() {
        return SystemActor.call("test", () -> marked.of(clip));
    }
}
