package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** Originals as they were handed in, for evidence only: nobody plays them. */
@Door
public class Originals {

    private final ClipStore store;
    private final SoundStore sounds;
    private final OpenClips clips;

    Originals(ClipStore store, SoundStore sounds, OpenClips clips) {
        this.store = store;
        this.sounds = sounds;
        this.clips = clips;
    }

    /**
     * SHA-256 of the file as it was handed in, before it was sealed, in hexadecimal; as the register noted it at intake.
     * Refused with {@code clip.unknown} and {@code clip.erased}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public String sha256(long clipId) {
        return store.soundSha256(clipId).orElseThrow(() -> clips.missing(clipId));
    }

    /**
     * The file as it was handed in, opened and compared with what the register noted at intake. Refused with
     * {@code clip.unknown}, {@code clip.erased} and, when a single bit differs or the file is gone, {@code clip.damaged}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public byte[] original(long clipId) {
        var sealed = store.sealed(clipId).orElseThrow(() -> clips.missing(clipId));
        String location =
                store.location(clipId, SoundKind.ORIGINAL).orElseThrow(() -> OpenClips.damaged(sealed.code()));
        byte[] plain = clips.open(sealed, key -> key.openSound(SoundKind.ORIGINAL, sounds.read(location)));
        if (!Digest.sha256(plain).equals(sha256(clipId))) {
            throw OpenClips.damaged(sealed.code());
        }
        return plain;
    }
}
