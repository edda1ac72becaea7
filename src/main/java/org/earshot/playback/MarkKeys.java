package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The keys that plays are marked with: the newest marks, the older ones stay, so that what was heard under them can be traced. */
@Door
public class MarkKeys {

    private static final int LONGEST_REASON = 200;

    /**
     * A version of the key; never the key.
     *
     * @param madeBy the account that asked for it; null for the first, which the first play made
     */
    public record Version(
            int version, Instant madeAt, @Nullable Long madeBy, String why) {}

    private final MarkKeyStore keys;
    private final Me me;
    private final Audit audit;

    MarkKeys(MarkKeyStore keys, Me me, Audit audit) {
        this.keys = keys;
        this.me = me;
        this.audit = audit;
    }

    /** All versions, newest first. */
    @RolesAllowed({"TS_LEAD", "ADMIN"})
    @Transactional(readOnly = true)
    public List<Version> versions() {
        return keys.versions();
    }

    /**
     * Makes a new key that marks every grant from now on; answers its version. Refused with {@code mark-key.reason} unless the
     * reason has 1 to 200 characters, and with {@code mark-key.busy} when somebody has just made one.
     */
    @RolesAllowed({"TS_LEAD", "ADMIN"})
    @Transactional
    public int rotate(String why) {
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw new Refusal("mark-key.reason", "Say in at most 200 characters why the key changes.");
        }
        int version = keys.current() + 1;
        if (!keys.add(version, me.id(), why.strip())) {
            throw new Refusal("mark-key.busy", "Somebody has just made a new key. Look at it before you make another.");
        }
        audit.record("mark-key.rotated", "mark-key", version, Map.of("why", why.strip()));
        return version;
    }
}
