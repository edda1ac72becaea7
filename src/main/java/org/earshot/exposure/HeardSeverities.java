package org.earshot.exposure;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.playback.Playback;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person at the keyboard says about how heavy a clip was. Whoever knows it calls here in the transaction of the act
 * itself. Rows are only added: a later word changes the ledger, and the earlier one stays. Counted is the latest own severity; else
 * S3 or more for a clip raised; else S2 or more for one declined as upsetting; else the clip's risk hint; else S0.
 */
@Door
public class HeardSeverities {

    private final SaidStore said;
    private final Clips clips;
    private final Playback playback;
    private final Me me;
    private final DatabaseTime time;

    HeardSeverities(SaidStore said, Clips clips, Playback playback, Me me, DatabaseTime time) {
        this.said = said;
        this.clips = clips;
        this.playback = playback;
        this.me = me;
        this.time = time;
    }

    /** Own severity of a clip, of which nothing may have been heard but its words read. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void rated(long clipId, Severity own) {
        said.add(me.id(), clipId, Kind.RATED, own, time.now());
        readUnlessHeard(clipId);
    }

    /**
     * Filed without a severity of my own: the clip's hint goes on counting. Where the clip has none, it is one that somebody filed as S0.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void filedUnrated(long clipId) {
        said.add(me.id(), clipId, Kind.RATED, null, time.now());
        readUnlessHeard(clipId);
    }

    /** The clip was raised, by its words alone or heard. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void raised(long clipId, @Nullable Severity own) {
        said.add(me.id(), clipId, Kind.RAISED, own, time.now());
        readUnlessHeard(clipId);
    }

    /** The clip was declined as upsetting; unheard, it counts nothing. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void declined(long clipId, @Nullable Severity own) {
        said.add(me.id(), clipId, Kind.DECLINED, own, time.now());
    }

    /** The words of the clip were read and no sound of it heard. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void read(long clipId) {
        Clip clip = clips.clips(List.of(clipId)).get(clipId);
        if (clip != null) {
            said.presume(me.id(), clipId, Kind.READ, Severity.of(clip.riskHint()), time.now());
        }
    }

    private void readUnlessHeard(long clipId) {
        if (playback.heardSeconds(clipId) == 0) {
            read(clipId);
        }
    }
}
