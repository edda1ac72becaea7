package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** What was marked as private at the desk, for those who decide about it. */
@Door
public class PrivateFlags {

    private static final String PRIVATE = "PRIVATE";

    private final PrivateFlagStore flags;
    private final LeavingStore leaving;
    private final Me me;

    PrivateFlags(PrivateFlagStore flags, LeavingStore leaving, Me me) {
        this.flags = flags;
        this.leaving = leaving;
        this.me = me;
    }

    /** Marks of the clip that stand, oldest first; words are masked. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<PrivateFlag> of(long clipId) {
        return flags.of(clipId);
    }

    /**
     * The clip is private in this stretch: its reviews are shown again, masked.
     *
     * @param wholeText masks all that was or will be written about the clip, not only the stretch that was marked
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void confirm(long clipId, int fromMs, int toMs, boolean wholeText) {
        if (wholeText) {
            flags.addWholeText(clipId, me.id(), fromMs, toMs);
        }
        leaving.showAgain(clipId, PRIVATE);
    }

    /** The clip is not private: its marks fall, and its reviews are shown again as they are. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void withdraw(long clipId) {
        flags.withdraw(clipId);
        leaving.showAgain(clipId, PRIVATE);
    }
}
