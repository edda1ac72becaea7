package org.earshot.care;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has looked at what is somebody's own, for that person alone. Whoever shows it to others notes it here, in the transaction that leaves
 * the audit row: the audit is for auditors, this is for the person. What watches over misuse is not in it, or it would warn.
 */
@Door
public class Looks {

    static final int MOST_SHOWN = 100;

    private final LookStore looks;
    private final ContactStore contacts;
    private final DatabaseTime time;
    private final Me me;

    Looks(LookStore looks, ContactStore contacts, DatabaseTime time, Me me) {
        this.looks = looks;
        this.contacts = contacts;
        this.time = time;
        this.me = me;
    }

    /** I am shown something of theirs about this clip. My own is no look. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(Collection<Long> whose, Look.What what, String clipCode) {
        whose.stream()
                .distinct()
                .filter(each -> each != me.id())
                .forEach(each -> looks.add(each, me.id(), what, clipCode, time.now()));
    }

    /** Who has looked at mine, latest first, at most a hundred. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Look> mine() {
        return Stream.concat(looks.of(me.id(), MOST_SHOWN).stream(), contacts.seen(me.id()).stream())
                .sorted(Comparator.comparing(Look::at).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }
}
