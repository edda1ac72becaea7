package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.clip.Clips;
import org.earshot.shared.Digest;
import org.earshot.shift.Shifts;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DatabaseTest
class PlaybackTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    Playback playback;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    @Autowired
    WebApplicationContext context;

    private final MockHttpSession session = new MockHttpSession();
    private Person person;
    private long clip;

    @BeforeEach
    void aClipInHand() {
        clip = testClips.readyClip("fo-FO");
        person = floor.worker("fo");
        floor.lease(person, clip);
        as.signIn(person);
        inSession(session);
    }

    @AfterEach
    void signOut() {
        as.nobody();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoeverHoldsTheLeaseHearsTheClipOnce() {
        SoundGrant grant = playback.grant(clip);
        byte[] sealed = playback.deliver(grant.token());
        byte[] wav = SealedSound.opened(Base64.getDecoder().decode(grant.key()), sealed);
        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF");
        Refused.with("sound.grant", () -> playback.deliver(grant.token()));
    }

    @Test
    void whoeverHoldsNoLeaseGetsNoGrant() {
        Person other = floor.worker("fo");
        as.signIn(other);
        Refused.with("sound.no-right", () -> playback.grant(clip));
    }

    @Test
    void aGrantIsNoGoodForAnotherPersonOrInAnotherSession() {
        SoundGrant grant = playback.grant(clip);
        inSession(new MockHttpSession());
        Refused.with("sound.grant", () -> playback.deliver(grant.token()));
        inSession(session);
        as.signIn(floor.worker("fo"));
        Refused.with("sound.grant", () -> playback.deliver(grant.token()));
        as.signIn(person);
        assertThat(playback.deliver(grant.token())).isNotEmpty();
    }

    @Test
    void aGrantIsNoGoodAfterSixtySeconds() {
        SoundGrant grant = playback.grant(clip);
        String hash = Digest.sha256(grant.token());
        assertThat(grant.expiresAt()).isBefore(Instant.now().plusSeconds(62));
        db.execute(
                "update playback.sound_grant set expires_at = issued_at, issued_at = issued_at - interval '60' second"
                        + " where token_hash = ?",
                hash);
        Refused.with("sound.grant", () -> playback.deliver(grant.token()));
    }

    @Test
    void aGrantEndsWithTheLeaseItWasGivenUnder() {
        SoundGrant lost = playback.grant(clip);
        floor.leasesRunOut(person);
        Refused.with("sound.no-right", () -> playback.deliver(lost.token()));
        floor.lease(person, clip);
        Refused.with("sound.no-right", () -> playback.deliver(lost.token()));
    }

    @Test
    void noOpenShiftNoSound() {
        SoundGrant grant = playback.grant(clip);
        shifts.pause();
        Refused.with("shift.paused", () -> playback.grant(clip));
        Refused.with("shift.paused", () -> playback.deliver(grant.token()));
        shifts.end(null);
        Refused.with("shift.none", () -> playback.grant(clip));
    }

    @Test
    void theTokenItselfIsNotKept() {
        SoundGrant grant = playback.grant(clip);
        assertThat(db.fetch("select * from playback.sound_grant").formatCSV())
                .doesNotContain(grant.token())
                .contains(Digest.sha256(grant.token()));
        assertThat(grant.toString()).doesNotContain(grant.token()).doesNotContain(grant.key());
    }

    @Test
    void grantAndDeliveryLeaveAuditRows() {
        playback.deliver(playback.grant(clip).token());
        String code = clips.clip(clip).code();
        assertThat(db.fetch(
                                "select act from audit.entry where subject_kind = 'clip' and subject = ?"
                                        + " and act like 'sound.%' order by id",
                                code)
                        .getValues(0, String.class))
                .containsExactly("sound.granted", "sound.delivered");
    }

    @Test
    void nothingIsHeardBeforeDelivery() {
        playback.grant(clip);
        assertThat(playback.heard(clips.clip(clip), List.of(new HeardRange(0, 1000, 1))))
                .isZero();
    }

    @Test
    void noMoreIsHeardThanTimeHasPassed() {
        String token = playback.grant(clip).token();
        playback.deliver(token);
        for (int i = 0; i < 20; i++) {
            playback.heard(clips.clip(clip), List.of(new HeardRange(0, 1000, 1)));
        }
        assertThat(believedMs()).isLessThanOrEqualTo(msSinceDelivery(token) + Playback.TOLERANCE.toMillis());
        db.execute(
                "update playback.sound_grant set delivered_at = delivered_at - interval '60' second where token_hash = ?",
                Digest.sha256(token));
        assertThat(playback.heard(clips.clip(clip), List.of(new HeardRange(0, 1000, 1))))
                .isEqualTo(100);
        assertThat(playback.heardSecondsSince(Instant.now().minusSeconds(600))).isGreaterThanOrEqualTo(1);
    }

    @Test
    void fasterPlayingHearsMoreInTheSameTimeButNotBeyondTwice() {
        String token = playback.grant(clip).token();
        playback.deliver(token);
        playback.heard(clips.clip(clip), List.of(new HeardRange(0, 1000, 1000)));
        assertThat(believedMs()).isLessThanOrEqualTo(2 * (msSinceDelivery(token) + Playback.TOLERANCE.toMillis()));
    }

    @Test
    void whatIHaveHeardSinceIsListedByClip() {
        playback.deliver(playback.grant(clip).token());
        playback.heard(clips.clip(clip), List.of(new HeardRange(0, 100, 1)));
        playback.heard(clips.clip(clip), List.of(new HeardRange(50, 120, 1)));
        assertThat(playback.heardSince(Instant.now().minusSeconds(600)))
                .extracting(HeardClip::clipId)
                .containsExactly(clip);
        assertThat(playback.heardSince(Instant.now().plusSeconds(600))).isEmpty();
    }

    @Test
    void thePlayerFetchesSoundByAHeaderAndNothingKeepsIt() throws Exception {
        String token = playback.grant(clip).token();
        MockMvc mvc = mvc();
        mvc.perform(get("/sound").session(session).header("X-Earshot-Grant", token))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Accept-Ranges", "none"));
        mvc.perform(get("/sound").session(session).header("X-Earshot-Grant", token))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("sound.grant"));
    }

    @Test
    void aGrantInTheAddressOpensNothingAndARangeGetsTheWhole() throws Exception {
        String token = playback.grant(clip).token();
        MockMvc mvc = mvc();
        mvc.perform(get("/sound").session(session).param("X-Earshot-Grant", token))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/sound")
                        .session(session)
                        .header("X-Earshot-Grant", token)
                        .header("Range", "bytes=0-99"))
                .andExpect(status().isOk());
    }

    @Test
    void nobodyFetchesSoundWithoutBeingSignedIn() throws Exception {
        String token = playback.grant(clip).token();
        as.nobody();
        int answer = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/sound").header("X-Earshot-Grant", token))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isNotEqualTo(200);
    }

    private MockMvc mvc() {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private double believedMs() {
        return db.fetchSingle("select coalesce(sum(to_ms - from_ms), 0) from playback.heard where clip_id = ?", clip)
                .get(0, double.class);
    }

    private long msSinceDelivery(String token) {
        Instant delivered = db.fetchSingle(
                        "select delivered_at from playback.sound_grant where token_hash = ?", Digest.sha256(token))
                .get(0, Instant.class);
        return java.time.Duration.between(delivered, Instant.now()).toMillis() + 1;
    }

    private static void inSession(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
