package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.playback.Playback;
import org.earshot.shared.Digest;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
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
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Copied requests for sound, as an annotator's tools make them. */
@DatabaseTest
class WatchedSoundTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    Playback playback;

    @Autowired
    WebApplicationContext context;

    @Autowired
    DSLContext db;

    private Person owner;
    private long clip;

    @BeforeEach
    void aClipInHand() {
        clip = testClips.readyClip("fo-FO");
        owner = floor.worker("fo");
        floor.lease(owner, clip);
    }

    @AfterEach
    void signOut() {
        as.nobody();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRightThatWasUsedIsOnRecordWhenItIsSentAgain() throws Exception {
        var session = new MockHttpSession();
        String token = granted(session);
        assertThat(fetch(owner, session, token)).isEqualTo(200);
        assertThat(tried(owner)).isEmpty();

        assertThat(fetch(owner, session, token)).isEqualTo(403);

        assertThat(tried(owner)).containsExactly("sound " + Digest.sha256(token).substring(0, 16));
    }

    @Test
    void somebodyElsesRightAndAnInventedOneAreOnRecordWithWhoeverSentThem() throws Exception {
        String token = granted(new MockHttpSession());
        Person thief = floor.worker("fo");

        assertThat(fetch(thief, new MockHttpSession(), token)).isEqualTo(403);
        assertThat(fetch(thief, new MockHttpSession(), "invented")).isEqualTo(403);

        assertThat(tried(thief)).hasSize(2);
        assertThat(tried(owner)).isEmpty();
    }

    @Test
    void whoseRoleOpensNoSoundIsOnRecordToo() throws Exception {
        String token = granted(new MockHttpSession());
        Person auditor = as.person(Set.of(Role.AUDITOR), Set.of());

        assertThat(fetch(auditor, new MockHttpSession(), token)).isEqualTo(403);

        assertThat(tried(auditor))
                .containsExactly("sound " + Digest.sha256(token).substring(0, 16));
    }

    @Test
    void aRightOfOnesOwnThatCameTooLateIsNothing() throws Exception {
        var session = new MockHttpSession();
        String token = granted(session);
        db.execute(
                "update playback.sound_grant set expires_at = issued_at, issued_at = issued_at - interval '60' second"
                        + " where token_hash = ?",
                Digest.sha256(token));

        assertThat(fetch(owner, session, token)).isEqualTo(403);

        assertThat(tried(owner)).isEmpty();
    }

    private String granted(MockHttpSession session) {
        as.signIn(owner);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return playback.grant(clip).token();
    }

    private int fetch(Person person, MockHttpSession session, String token) throws Exception {
        as.signIn(person);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/sound").session(session).header("X-Earshot-Grant", token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> tried(Person person) {
        return db.fetch(
                        "select page, reference from watch.attempted_link where account_id = ? order by id",
                        person.id())
                .map(row -> row.get(0) + " " + row.get(1));
    }
}
