package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * The digest of each week: a message, also by e-mail, that the figures of the last week are there, to managers who want it. The message has
 * no figure in it; it leads to a page that has none about a person.
 */
@Door
public class Digests {

    private final DigestStore digests;
    private final Audit audit;
    private final Me me;

    Digests(DigestStore digests, Audit audit, Me me) {
        this.digests = digests;
        this.audit = audit;
        this.me = me;
    }

    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public boolean wanted() {
        return digests.wants(me.id());
    }

    /** From the next week on; asking for what is so already changes nothing. */
    @RolesAllowed("MANAGER")
    @Transactional
    public void want(boolean wanted) {
        long account = me.id();
        if (digests.wants(account) == wanted) {
            return;
        }
        if (wanted) {
            digests.want(account);
        } else {
            digests.end(account);
        }
        audit.record(wanted ? "throughput.digest-wanted" : "throughput.digest-ended", "account", account);
    }
}
