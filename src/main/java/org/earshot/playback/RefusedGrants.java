package org.earshot.playback;

import static org.earshot.tables.playback.Tables.SOUND_GRANT;

import org.earshot.access.Me;
import org.earshot.shared.Digest;
import org.earshot.shared.LinkRefused;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches of a grant that was fetched again, from another session or by another person, or that never was one. A
 * right of one's own that merely came too late is nothing to tell of.
 */
@Component
class RefusedGrants {

    private static final String PAGE = "sound";
    private static final int NAMED_BY = 16;

    private final DSLContext db;
    private final Me me;
    private final ApplicationEventPublisher events;

    RefusedGrants(DSLContext db, Me me, ApplicationEventPublisher events) {
        this.db = db;
        this.me = me;
        this.events = events;
    }

    void note(String token) {
        String hash = Digest.sha256(token);
        boolean late = db.fetchExists(
                SOUND_GRANT,
                SOUND_GRANT
                        .TOKEN_HASH
                        .eq(hash)
                        .and(SOUND_GRANT.ACCOUNT_ID.eq(me.id()))
                        .and(SOUND_GRANT.SESSION_HASH.eq(me.sessionHash()))
                        .and(SOUND_GRANT.DELIVERED_AT.isNull()));
        if (!late) {
            events.publishEvent(new LinkRefused(PAGE, hash.substring(0, NAMED_BY)));
        }
    }
}
