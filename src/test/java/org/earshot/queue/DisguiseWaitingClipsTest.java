package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.access.SystemActor;
import org.earshot.clip.Register;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DisguiseWaitingClipsTest {

    @Autowired
    WaitingStore waiting;

    @Autowired
    Register register;

    @Autowired
    TestClips clips;

    @Autowired
    TestFloor floor;

    @Autowired
    DSLContext db;

    @Test
    void clipsThatWaitSinceBeforeThereWasADisguiseAreGivenOne() {
        floor.queue("nn");
        long waits = clips.readyClip("nn-NO");
        long waitsNowhere = clips.readyClip("kl-GL");
        db.execute("delete from clip.disguise where clip_id in (?, ?)", waits, waitsNowhere);

        SystemActor.run("test", () -> new DisguiseWaitingClips(waiting, register).goOn());

        assertThat(beingDisguised(waits)).isTrue();
        assertThat(beingDisguised(waitsNowhere)).isFalse();
    }

    /** In the making or made: the application's workers are at it. */
    private boolean beingDisguised(long clip) {
        return db.fetch("select 1 from clip.rendering where clip_id = ?", clip).isNotEmpty()
                || db.fetch("select 1 from clip.disguise where clip_id = ?", clip)
                        .isNotEmpty();
    }
}
