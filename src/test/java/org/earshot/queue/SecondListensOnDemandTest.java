package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.earshot.exposure.Severity;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Useful work for somebody who may hear only what is known to be harmless: clips that others have filed as S0. */
@DatabaseTest
class SecondListensOnDemandTest {

    private static final Route NEUTRAL =
            RoutingRules.route(new MayHear(Mix.NEUTRAL_ONLY, false, 0, false, false), 1, 0, 0);

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    TestClips clips;

    @Autowired
    Clips register;

    @Autowired
    Leases leases;

    @Autowired
    NextClip nextClip;

    @Autowired
    HeardSeverities severities;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whatOthersFiledAsHarmlessIsWorkForSomebodyWhoIsLimitedToThatAndWhatTheyFiledThemselvesIsNot() {
        floor.queue("wa");
        clips.readyClip("wa-BE");
        clips.readyClip("wa-BE");
        Person first = floor.worker("wa");
        long light = file(first, Severity.S0);
        file(first, Severity.S2);
        assertThat(fill(first, NEUTRAL).claimed()).isEmpty();

        Person limited = floor.worker("wa");
        assertThat(fill(limited, Route.ANY).empty())
                .as("nothing waits for others")
                .isEqualTo(Claim.Kind.DONE);
        Hand hand = fill(limited, NEUTRAL);
        assertThat(hand.claimed()).extracting(Lease::clipId).containsExactly(light);
        Lease lease = hand.claimed().getFirst();
        Done done = as.call(limited, () -> leases.filed(lease.taskId(), lease.fence(), Severity.S0));
        assertThat(done).isEqualTo(new Done(light, 2));
        assertThat(fill(floor.worker("wa"), NEUTRAL).claimed()).isEmpty();
    }

    @Test
    void aClipThatIsHeldSinceIsNotListenedToAgain() {
        floor.queue("co");
        clips.readyClip("co-FR");
        long held = file(floor.worker("co"), Severity.S0);
        SystemActor.run("test", () -> register.hold(held, "a case"));
        assertThat(fill(floor.worker("co"), NEUTRAL).claimed()).isEmpty();
    }

    private long file(Person person, Severity severity) {
        return as.call(person, () -> {
            Lease lease = ((Claim.Leased) leases.next()).lease();
            severities.rated(lease.clipId(), severity);
            return leases.filed(lease.taskId(), lease.fence(), severity).clipId();
        });
    }

    private Hand fill(Person person, Route route) {
        Hand none = new Hand(List.of(), List.of(), Instant.now(), null);
        return as.call(person, () -> nextClip.fill(none, 2, person, Duration.ofMinutes(5), route));
    }
}
