package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.playback.Playback;
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

@DatabaseTest
class ExposureStopTest {

    /** No real clip has such a number. */
    private static final long CLIP = 5_000_000_000L;

    private static final List<String> RIGHTS = List.of("lease", "second-ear", "case", "privacy", "anything");

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    TestFloor floor;

    @Autowired
    Playback playback;

    @Autowired
    Exposure exposure;

    @Autowired
    ExposureStop stop;

    @Autowired
    SaidStore said;

    @Autowired
    OwnLimits limits;

    @Autowired
    Escalations escalations;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    @Autowired
    DatabaseTime time;

    private Person person;
    private long unknown;
    private long neutral;

    @BeforeEach
    void somebodyOnShiftWithTwoClips() {
        person = floor.worker("fo");
        Person other = as.annotator("fo");
        unknown = testClips.readyClip("fo-FO");
        neutral = testClips.readyClip("fo-FO");
        said.add(other.id(), unknown, Kind.RATED, Severity.S1, time.now());
        said.add(other.id(), neutral, Kind.RATED, Severity.S0, time.now());
        as.signIn(person);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoHasHeardEnoughHearsNothingButWhatIsKnownToBeNeutral() {
        heard(Severity.S4);
        floor.lease(person, unknown);
        Refused.with("exposure.stop", () -> playback.grant(unknown));
        floor.lease(person, neutral);
        assertThat(playback.grant(neutral).token()).isNotEmpty();
        assertThat(exposure.mayHear().mix()).isEqualTo(Mix.NEUTRAL_ONLY);
    }

    @Test
    void aGrantGivenBeforeIsNoGoodAfter() {
        floor.lease(person, unknown);
        String token = playback.grant(unknown).token();
        heard(Severity.S4);
        Refused.with("exposure.stop", () -> playback.deliver(token));
    }

    @Test
    void raisePauseAndResumeWorkPastTheEnd() {
        heard(Severity.S4);
        floor.lease(person, unknown);
        assertThat(escalations
                        .raise(unknown, new Raise("C00", HappeningNow.UNKNOWN, ""))
                        .number())
                .startsWith("ESC-");
        shifts.pause();
        shifts.resume();
        exposure.goneOn();
        assertThat(exposure.mine().used()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void noSequenceLetsAnybodyPastTheEnd() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Instant start = time.now().minusSeconds(3_500);
        Recount recount = new Recount(Settings.FIRST);
        for (int act = 0; act < 40; act++) {
            Instant at = start.plusSeconds(act * 60L);
            long clip = CLIP + 1 + random.nextInt(12);
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    long ms = 1_000 + random.nextInt(30_000);
                    Played.add(db, person.id(), clip, at, ms);
                    said.presume(person.id(), clip, Kind.PRESUMED, Severity.S0, at);
                    recount.played.add(new Recount.Played(clip, at, ms));
                }
                case 3, 4 -> say(recount, clip, Kind.RATED, Severity.values()[random.nextInt(4)], at);
                case 5 -> say(recount, clip, Kind.DECLINED, null, at);
                default -> {
                    limits.factor(0.25 + 0.75 * random.nextDouble());
                    exposure.goneOn();
                }
            }
            double points = recount.points(time.now().minus(Duration.ofDays(7)));
            String where = "seed %d, act %d, %s points".formatted(seed, act, points);
            // A newcomer's week is 70 points, whatever limits somebody sets.
            if (points > 70.01) {
                for (String right : RIGHTS) {
                    assertThat(stop.mayHear(person.id(), right, unknown))
                            .as(where)
                            .isInstanceOf(Verdict.Refused.class);
                    assertThat(stop.mayHear(person.id(), right, neutral))
                            .as(where)
                            .isInstanceOf(Verdict.Allowed.class);
                }
                assertThat(exposure.mayHear().routes(Severity.S0)).as(where).isFalse();
            }
        }
        heard(Severity.S4);
        assertThat(stop.mayHear(person.id(), "lease", unknown)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aLimitOfOnesOwnIsOnlyEverTighter() {
        assertThat(exposure.mine().dayBudget()).as("a newcomer's").isEqualTo(20);
        limits.factor(1);
        assertThat(exposure.mine().dayBudget()).isEqualTo(20);
        limits.factor(0.25);
        assertThat(exposure.mine().dayBudget()).isEqualTo(10);
        Refused.with("exposure.factor", () -> limits.factor(1.5));
        assertThat(exposure.mine().dayBudget()).isEqualTo(10);
    }

    @Test
    void aClipThatOnlyOneselfCalledHarmlessIsNotKnownToBe() {
        long own = testClips.readyClip("fo-FO");
        said.add(person.id(), own, Kind.RATED, Severity.S0, time.now());
        assertThat(neutralTo(own)).isFalse();
        assertThat(neutralTo(neutral)).isTrue();
        said.add(as.annotator("fo").id(), neutral, Kind.RAISED, null, time.now());
        assertThat(neutralTo(neutral)).isFalse();
    }

    @Test
    void afterSomethingSevereRecoveryIsDueAndNeutralClipsComeFirst() {
        Instant at = time.now().plusMillis(1);
        Played.add(db, person.id(), CLIP, at, 1_000);
        said.add(person.id(), CLIP, Kind.RATED, Severity.S3, at);
        assertThat(exposure.mayHear().recoveryDue()).isTrue();
        assertThat(exposure.mayHear().neutralOwed()).isEqualTo(10);
        exposure.goneOn();
        assertThat(exposure.mayHear().recoveryDue()).isFalse();
        for (int clip = 100; clip < 104; clip++) {
            Played.add(db, person.id(), CLIP + clip, at.plusMillis(clip), 1_000);
        }
        assertThat(exposure.mayHear().neutralOwed()).isEqualTo(6);
    }

    @Test
    void aSupervisorGetsAWordAndNoMore() {
        heard(Severity.S4);
        long quiet = as.annotator("fo").id();
        var words = SystemActor.call("test", () -> exposure.availability(List.of(person.id(), quiet)));
        assertThat(words)
                .containsEntry(person.id(), Availability.NOT_TODAY)
                .containsEntry(quiet, Availability.AVAILABLE);
    }

    private boolean neutralTo(long clip) {
        return SystemActor.call("test", () -> exposure.knownNeutral(person.id(), clip));
    }

    private void say(Recount recount, long clip, Kind kind, @Nullable Severity own, Instant at) {
        said.add(person.id(), clip, kind, own, at);
        recount.words.add(new Recount.Word(clip, kind, own, at));
    }

    private void heard(Severity severity) {
        Played.add(db, person.id(), CLIP, time.now(), 15_000);
        said.add(person.id(), CLIP, Kind.RATED, severity, time.now());
    }
}
