package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
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
     * {@code clip.unknown}, {@code clip.erased}, {@code clip.gone} when the file is not there, and {@code clip.damaged} when a
     * single bit differs; {@link UncheckedIOException} when the store does not answer. The caller's transaction goes on.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(
            readOnly = true,
            noRollbackFor = {Refusal.class, UncheckedIOException.class})
    public byte[] original(long clipId) {
        var sealed = store.sealed(clipId).orElseThrow(() -> clips.missing(clipId));
        String location =
                store.location(clipId, SoundKind.ORIGINAL).orElseThrow(() -> OpenClips.damaged(sealed.code()));
        byte[] file = read(sealed.code(), location);
        byte[] plain = clips.open(sealed, key -> key.openSound(SoundKind.ORIGINAL, file));
        if (!Digest.sha256(plain).equals(sha256(clipId))) {
            throw OpenClips.damaged(sealed.code());
        }
        return plain;
    }

    private byte[] read(String code, String location) {
        try {
            return sounds.read(location);
        } catch (Tampered gone) {
            throw new Refusal(
                    "clip.gone", "The original sound of clip " + code + " is not in the store. Tell an administrator.");
        }
    }
}
