package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earshot.clip.ClipFacts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is expected of a clip decides who is given it and when, and never that nobody is. */
@DatabaseTest
class EveryClipIsReachableTest {

    @Autowired
    As as;

    @Autowired
    TestClips clips;

    @Autowired
    TestFloor floor;

    @Autowired
    Leases leases;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aFreshReviewerIsGivenEveryClipWhateverItsSenderOrItsWordsLeadToExpect() {
        floor.queue("cu");
        Map<Long, Integer> bands = new HashMap<>();
        bands.put(clip("S4", "turn on the lights"), Band.S4);
        bands.put(clip("S3", "turn on the lights"), Band.S4 - 1);
        bands.put(clip("S2", null), Band.S2);
        bands.put(clip("S1", "turn on the lights"), Band.S1);
        bands.put(clip("S0", "turn on the lights"), Band.S0);
        bands.put(clip(null, "turn on the lights"), Band.S0);
        bands.forEach((clip, band) -> assertThat(db.fetchSingle("select band from queue.task where clip_id = ?", clip)
                        .get(0, Integer.class))
                .isEqualTo(band));

        as.signIn(floor.worker("cu"));
        List<Long> given = new ArrayList<>();
        while (leases.next() instanceof Claim.Leased(Lease lease)) {
            given.add(lease.clipId());
            leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(bands.keySet());
        assertThat(given.subList(0, 2))
                .as("gentle ones first")
                .allMatch(clip -> bands.getOrDefault(clip, Band.S4) == Band.S0);
    }

    private long clip(@Nullable String hint, @Nullable String draft) {
        return clips.readyClip(
                new ClipFacts(
                        "reach-" + UUID.randomUUID(),
                        Instant.parse("2026-10-21T20:42:53Z"),
                        "cu-RU",
                        null,
                        null,
                        null,
                        "kitchen speaker",
                        "wake-word",
                        "computer",
                        true,
                        draft,
                        hint,
                        null,
                        null),
                TestClips.tone(440, 1000));
    }
}
