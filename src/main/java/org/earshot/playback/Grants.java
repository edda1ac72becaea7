package org.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.earshot.playback.GrantStore.Asked;
import org.earshot.playback.GrantStore.Given;
import org.earshot.shared.Codes;
import org.earshot.shared.Digest;
import org.springframework.stereotype.Component;

/** Gives grants and takes them back once: what opens a play is here and in the page, and nowhere when it has been delivered. */
@Component
final class Grants {

    static final Duration LAST = Duration.ofSeconds(60);

    private static final String PURPOSE = "sound key";

    private final GrantStore store;
    private final MarkKeyStore marks;
    private final Secrets secrets;

    Grants(GrantStore store, MarkKeyStore marks, Secrets secrets) {
        this.store = store;
        this.marks = marks;
        this.secrets = secrets;
    }

    SoundGrant give(Asked asked) {
        String token = Codes.token();
        byte[] key = SealedSound.newKey();
        try {
            byte[] sealed = SystemActor.call("playback", () -> secrets.seal(PURPOSE, key));
            Instant expires = store.give(Digest.sha256(token), asked, marks.current(), sealed, LAST);
            return new SoundGrant(
                    token,
                    Base64.getEncoder().encodeToString(key),
                    asked.right().fromMs(),
                    expires);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The grant, used up and its key gone from the database; empty when it is unknown, another's, used or too old. */
    Optional<Given> take(String token, long accountId, String sessionHash, Instant now) {
        return store.find(Digest.sha256(token))
                .filter(given -> given.accountId() == accountId)
                .filter(given -> given.sessionHash().equals(sessionHash))
                .filter(given -> store.use(given.id(), now));
    }

    /** The key of a grant that was taken. */
    byte[] key(Given taken) {
        return SystemActor.call("playback", () -> secrets.open(PURPOSE, taken.sealedKey()));
    }
}
