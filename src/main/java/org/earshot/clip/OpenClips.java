package org.earshot.clip;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens clips by their keys, and says of those that do not open why: erased, damaged, not there. */
@Component
final class OpenClips {

    private final ClipStore store;
    private final Vault vault;

    OpenClips(ClipStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Refused with {@code clip.unknown}, {@code clip.erased} and {@code clip.damaged}. */
    <T> T open(long id, Function<ClipKey, T> what) {
        return open(store.sealed(id).orElseThrow(() -> missing(id)), what);
    }

    <T> T open(ClipStore.Sealed sealed, Function<ClipKey, T> what) {
        return open(sealed.code(), sealed.wrappedKey(), what);
    }

    /** The keys of those that have one still, by clip. */
    Map<Long, ClipStore.Keyed> keys(Collection<Long> ids) {
        return store.keys(ids);
    }

    <T> T open(String code, byte[] wrappedKey, Function<ClipKey, T> what) {
        try {
            return what.apply(vault.open(wrappedKey, code));
        } catch (Tampered e) {
            throw damaged(code);
        }
    }

    /** Why there is no such clip to read. */
    Refusal missing(long id) {
        return missing(store.tombstone(id));
    }

    Refusal missing(String code) {
        return missing(store.tombstone(code));
    }

    private static Refusal missing(Optional<String> tombstone) {
        return tombstone
                .map(code -> new Refusal("clip.erased", "Clip " + code + " was erased after a decision."))
                .orElseGet(() -> new Refusal("clip.unknown", "There is no such clip."));
    }

    static Refusal damaged(String code) {
        return new Refusal(
                "clip.damaged",
                "Clip " + code + " does not open: its stored bytes were changed or lost. Tell an administrator.");
    }
}
