package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** Clips that no rendition could be made of; they wait in no queue until an administrator has them tried again. */
@Door
public class SetAside {

    private final ClipStore clips;
    private final RenderingStore renderings;
    private final Renditions renditions;
    private final Audit audit;

    SetAside(ClipStore clips, RenderingStore renderings, Renditions renditions, Audit audit) {
        this.clips = clips;
        this.renderings = renderings;
        this.renditions = renditions;
        this.audit = audit;
    }

    /** The first 500, oldest first. */
    @RolesAllowed("ADMIN")
    public List<SetAsideClip> all() {
        return clips.setAside();
    }

    /** Has the rendition tried again; refused with {@code clip.not-set-aside} when the clip is no longer set aside. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void tryAgain(SetAsideClip clip) {
        if (!clips.takeBack(clip.id())) {
            throw new Refusal("clip.not-set-aside", "Clip " + clip.code() + " is no longer set aside.");
        }
        renderings.add(clip.id());
        audit.record("clip.tried-again", "clip", clip.code());
        renditions.wakeAfterCommit();
    }
}
